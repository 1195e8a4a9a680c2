/* The scanner: reads codes with the camera, or from a picture taken just now, and sends the form as if the text had been
   typed. The browser's own reader is used where it has one; otherwise ours is loaded, which nobody else has to wait for.
   Without scripts the field and the picture do the same. */
(function () {
  var PAUSE = 120;
  var LARGEST = 1280;
  var card = document.querySelector('[data-camera]');
  var form = document.getElementById('scan-code');
  var picture = document.getElementById('picture');
  if (!card || !form) return;
  var finder = card.querySelector('.finder');
  var video = card.querySelector('video');
  var start = card.querySelector('.start');
  var torch = card.querySelector('.torch');
  var said = card.querySelector('.notice');
  var canvas = document.createElement('canvas');
  var label = start.textContent;
  var reader = null;
  var stream = null;
  card.hidden = false;

  function say(why) {
    said.hidden = !why;
    said.textContent = why ? card.querySelector('[data-why=' + why + ']').content.textContent : '';
  }

  function own() {
    if (!window.BarcodeDetector) return Promise.resolve(null);
    return BarcodeDetector.getSupportedFormats().then(function (formats) {
      if (formats.indexOf('qr_code') < 0) return null;
      var detector = new BarcodeDetector({ formats: ['qr_code'] });
      return function (drawn) {
        return detector.detect(drawn).then(function (found) { return found.length ? found[0].rawValue : ''; });
      };
    }).catch(function () { return null; });
  }

  function shipped() {
    return new Promise(function (done, failed) {
      var script = document.createElement('script');
      script.src = '/zxing/reader.js';
      script.onload = done;
      script.onerror = failed;
      document.head.appendChild(script);
    }).then(function () {
      return ZXingWASM.prepareZXingModule({
        overrides: { locateFile: function () { return '/zxing/zxing_reader.wasm'; } }, fireImmediately: true
      });
    }).then(function () {
      var how = { formats: ['QRCode'], maxNumberOfSymbols: 1 };
      return function (drawn) {
        var seen = drawn.getContext('2d').getImageData(0, 0, drawn.width, drawn.height);
        return ZXingWASM.readBarcodes(seen, how).then(function (found) { return found.length ? found[0].text : ''; });
      };
    });
  }

  function ready() {
    reader = reader || own().then(function (mine) { return mine || shipped(); });
    return reader.catch(function (broken) {
      reader = null;
      throw broken;
    });
  }

  function draw(source, width, height) {
    var shrunk = Math.min(1, LARGEST / Math.max(width, height));
    canvas.width = Math.round(width * shrunk);
    canvas.height = Math.round(height * shrunk);
    canvas.getContext('2d', { willReadFrequently: true }).drawImage(source, 0, 0, canvas.width, canvas.height);
    return canvas;
  }

  function send(text) {
    stop();
    if (navigator.vibrate) navigator.vibrate(80);
    form.elements.code.value = text;
    form.submit();
  }

  function look(read) {
    if (!stream) return;
    var seen = video.videoWidth
      ? read(draw(video, video.videoWidth, video.videoHeight)).catch(function () { return ''; }) : Promise.resolve('');
    seen.then(function (text) {
      if (text && stream) return send(text);
      setTimeout(function () { look(read); }, PAUSE);
    });
  }

  function show(on) {
    finder.hidden = !on;
    card.querySelector('.aim').hidden = !on;
    start.textContent = on ? start.dataset.stop : label;
    start.classList.toggle('quiet', on);
    if (!on) torch.hidden = true;
  }

  function stop() {
    if (stream) stream.getTracks().forEach(function (track) { track.stop(); });
    stream = null;
    show(false);
  }

  function light(track) {
    if (!track.getCapabilities || !track.getCapabilities().torch) return;
    var on = false;
    torch.hidden = false;
    torch.onclick = function () {
      on = !on;
      track.applyConstraints({ advanced: [{ torch: on }] });
    };
  }

  function why(refused) {
    if (refused.name === 'NotAllowedError' || refused.name === 'SecurityError') return 'refused';
    if (refused.name === 'NotFoundError' || refused.name === 'OverconstrainedError') return 'none';
    return 'busy';
  }

  function open() {
    say('');
    if (!navigator.mediaDevices || !navigator.mediaDevices.getUserMedia) return say('insecure');
    start.disabled = true;
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } }, audio: false })
      .then(function (given) {
        stream = given;
        video.srcObject = given;
        show(true);
        light(given.getVideoTracks()[0]);
        return video.play().then(ready).then(look, function () {
          stop();
          say('unloaded');
        });
      }, function (refused) { say(why(refused)); })
      .then(function () { start.disabled = false; });
  }

  // What cannot be read here the server may still read: the form is sent as it is.
  function fromPicture() {
    var file = picture.files[0];
    if (!file || !window.createImageBitmap) return;
    Promise.all([ready(), createImageBitmap(file)]).then(function (both) {
      return both[0](draw(both[1], both[1].width, both[1].height));
    }).then(function (text) {
      if (text) send(text); else picture.form.submit();
    }, function () { picture.form.submit(); });
  }

  start.addEventListener('click', function () { if (stream) stop(); else open(); });
  picture.addEventListener('change', fromPicture);
  window.addEventListener('pagehide', stop);
  if (location.hash === '#camera') open();
})();
