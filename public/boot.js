/* Tells a browser that is too old to run the app. Old JavaScript on purpose: such a browser must read it. */
(function () {
  /* A module of one function that uses what the app's own Wasm uses: sign extension, saturating
     conversion and bulk memory. Chromium understands all three from 75 on. */
  var module = [
    0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 5, 3, 1, 0, 1, 10, 25, 1, 23, 0, 65, 0, 192, 26, 67,
    0, 0, 0, 0, 252, 0, 26, 65, 0, 65, 0, 65, 0, 252, 11, 0, 11
  ];
  function able() {
    return (
      'noModule' in document.createElement('script') &&
      typeof Promise === 'function' &&
      typeof fetch === 'function' &&
      typeof globalThis === 'object' &&
      typeof WebAssembly === 'object' &&
      WebAssembly.validate(new Uint8Array(module))
    );
  }
  if (!able()) {
    document.getElementById('shell').hidden = true;
    document.getElementById('too-old').hidden = false;
  }
})();
