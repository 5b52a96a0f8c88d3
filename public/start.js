// Loads and starts the app. Trunk names the two files on this script's own element.
const { script, wasm } = document.querySelector('script[data-wasm]').dataset;
const shell = document.getElementById('shell');
/** The visit itself comes first; keeping it for later can wait. */
const PAUSE_MS = 2000;

async function start() {
  const { default: load } = await import(script);
  await load({ module_or_path: wasm });
  // The app has drawn itself by now, before the browser could paint again.
  document.getElementById('before-start').remove();
  setTimeout(keepForOffline, PAUSE_MS);
}

/** The lookup answers without a network after the first visit; a kiosk keeps nothing and always has one. */
async function keepForOffline() {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  if (document.documentElement.dataset.face !== 'kiosk') return workers.register('/worker.js');
  for (const worker of await workers.getRegistrations()) await worker.unregister();
  for (const name of await caches.keys()) await caches.delete(name);
}

if (!shell.hidden) {
  start().catch((error) => {
    console.error(error);
    shell.hidden = true;
    document.getElementById('not-started').hidden = false;
  });
}
