/* Prints the page. The button shows only where scripts run; without them a browser's own menu prints as well. */
(function () {
  var button = document.querySelector('.print-page');
  if (!button || !window.print) return;
  button.hidden = false;
  button.addEventListener('click', function () { window.print(); });
})();
