/* While work on a batch goes on, asks once a second how far it is; when nothing more is answered, the page is loaded
   anew. Without
   scripts the page has a link that loads it anew. */
(function () {
  var SECOND = 1000;
  var part = document.querySelector('[data-poll]');

  function ask() {
    fetch(part.dataset.poll, { headers: { Accept: 'text/html' } }).then(function (answer) {
      if (answer.status !== 200) return location.replace(part.dataset.poll.replace(/\/progress$/, ''));
      return answer.text().then(function (text) {
        part.innerHTML = text;
        setTimeout(ask, SECOND);
      });
    }).catch(function () { setTimeout(ask, 5 * SECOND); });
  }

  if (part) setTimeout(ask, SECOND);
})();
