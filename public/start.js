// Loads and starts the app. Trunk names the two files on this script's own element.
const { script, wasm } = document.querySelector('script[data-wasm]').dataset;
const shell = document.getElementById('shell');

async function start() {
  const { default: load } = await import(script);
  await load({ module_or_path: wasm });
  // The app has drawn itself by now, before the browser could paint again.
  document.getElementById('before-start').remove();
}

if (!shell.hidden) {
  start().catch((error) => {
    console.error(error);
    shell.hidden = true;
    document.getElementById('not-started').hidden = false;
  });
}
