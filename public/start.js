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
  if (document.documentElement.dataset.face !== 'kiosk') {
    const { active } = await workers.register('/worker.js').then(() => workers.ready);
    const tell = (fetched) => active.postMessage(fetched.getEntries().map(({ name }) => name));
    new PerformanceObserver(tell).observe({ type: 'resource', buffered: true });
    return;
  }
  for (const worker of await workers.getRegistrations()) await worker.unregister();
  // One that is let go of still answers for the page it had, and would go on keeping.
  if (workers.controller) return location.reload();
  for (const name of await caches.keys()) await caches.delete(name);
}

if (!shell.hidden) {
  start().catch((error) => {
    console.error(error);
    shell.hidden = true;
    document.getElementById('not-started').hidden = false;
  });
}
