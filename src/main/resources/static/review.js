/* The keys of the review: a letter follows a link, presses a button, chooses a person or leads to a field, whichever
   bears it as its data-key. They do nothing while somebody types, and can be switched off. Without scripts the same
   links, buttons and fields are there. */
(function () {
  var OFF = 'review-keys-off';
  var help = document.getElementById('keys');
  var on = document.getElementById('keys-on');
  if (!help) return;
  help.hidden = false;

  function stored() {
    try { return localStorage.getItem(OFF); } catch (refused) { return null; }
  }

  function store(off) {
    try { if (off) localStorage.setItem(OFF, 'yes'); else localStorage.removeItem(OFF); } catch (refused) { /* private */ }
  }

  on.checked = !stored();
  on.addEventListener('change', function () { store(!on.checked); });

  function isTyping(place) {
    return place.matches('input:not([type=radio]):not([type=checkbox]), select, textarea');
  }

  function bearer(key) {
    return document.querySelector('[data-key="' + key + '"]');
  }

  function go(place) {
    if (place.matches('a, button')) return place.click();
    place.focus();
    if (place.matches('[type=radio]')) place.checked = true;
  }

  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === '?') {
      help.open = !help.open;
      help.querySelector('summary').focus();
      return event.preventDefault();
    }
    if (!on.checked || !/^[a-z1-8]$/.test(event.key)) return;
    var place = bearer(event.key) || event.key === 'u' && bearer('b');
    if (!place) return;
    event.preventDefault();
    go(place);
  });
})();
