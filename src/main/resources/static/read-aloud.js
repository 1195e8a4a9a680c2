/* Reads the page aloud with the phone's own voice. The button shows only where a voice for the page's language is
   listed; without one, or without scripts, nothing is missing from the page. */
(function () {
  var button = document.querySelector('.read-aloud');
  var speech = window.speechSynthesis;
  if (!button || !speech) return;
  var language = document.documentElement.lang.slice(0, 2);
  var label = button.textContent;
  var reading = false;

  function voice() {
    return speech.getVoices().find(function (one) { return one.lang.slice(0, 2).toLowerCase() === language; });
  }

  function show() { button.hidden = !voice(); }

  function stopped() {
    reading = false;
    button.textContent = label;
  }

  // A few sentences at a time: many phones fall silent in the middle of a long text.
  function sentences() {
    return document.getElementById('main').innerText.replace(label, '').split(/[\n。！？]+/)
      .map(function (text) { return text.trim(); }).filter(Boolean);
  }

  function read() {
    reading = true;
    button.textContent = button.dataset.stop;
    var rest = sentences();
    (function next() {
      if (!reading || !rest.length) return stopped();
      var said = new SpeechSynthesisUtterance(rest.shift());
      said.voice = voice();
      said.lang = said.voice.lang;
      said.rate = 0.9;
      said.onend = next;
      said.onerror = stopped;
      speech.speak(said);
    })();
  }

  button.addEventListener('click', function () {
    if (!reading) return read();
    stopped();
    speech.cancel();
  });
  window.addEventListener('pagehide', function () { speech.cancel(); });
  if (speech.addEventListener) speech.addEventListener('voiceschanged', show);
  show();
})();
