/* Asks the browser to make a passkey, or to sign with one, puts the answer into the form around it and sends that. The
   button shows only where scripts run and the browser knows passkeys. */
(function () {
  var card = document.querySelector('[data-passkey]');
  if (!card || !window.PublicKeyCredential || !navigator.credentials) return;
  var make = card.dataset.passkey === 'create';
  var button = card.querySelector('button');
  var failed = card.querySelector('.fault');
  var form = card.closest('form');
  document.querySelectorAll('.no-passkey').forEach(function (said) { said.hidden = true; });
  card.hidden = false;

  function bytes(text) {
    var plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(plain, function (letter) { return letter.charCodeAt(0); });
  }

  function text(buffer) {
    var letters = Array.from(new Uint8Array(buffer), function (code) { return String.fromCharCode(code); });
    return btoa(letters.join('')).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  }

  function withBytes(keys) {
    return (keys || []).map(function (key) { return Object.assign({}, key, { id: bytes(key.id) }); });
  }

  function options() {
    var asked = JSON.parse(card.dataset.options);
    asked.challenge = bytes(asked.challenge);
    if (make) {
      asked.user.id = bytes(asked.user.id);
      asked.excludeCredentials = withBytes(asked.excludeCredentials);
    } else asked.allowCredentials = withBytes(asked.allowCredentials);
    return { publicKey: asked };
  }

  function answer(key) {
    var said = { clientDataJSON: text(key.response.clientDataJSON) };
    if (make) {
      said.attestationObject = text(key.response.attestationObject);
      said.transports = key.response.getTransports ? key.response.getTransports() : [];
    } else {
      said.authenticatorData = text(key.response.authenticatorData);
      said.signature = text(key.response.signature);
    }
    return JSON.stringify({
      id: key.id,
      rawId: text(key.rawId),
      type: key.type,
      response: said,
      clientExtensionResults: {}
    });
  }

  button.addEventListener('click', function () {
    if (!form.reportValidity()) return;
    failed.hidden = true;
    button.disabled = true;
    var asked = make ? navigator.credentials.create(options()) : navigator.credentials.get(options());
    asked.then(function (key) {
      card.querySelector('input').value = answer(key);
      form.submit();
    }).catch(function () {
      failed.hidden = false;
      button.disabled = false;
    });
  });
})();
