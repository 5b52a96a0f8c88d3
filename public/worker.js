// Lets the lookup answer without a network after the first visit: it keeps the app's own files and the catalogue's list.
// Answers about a person or a draft never pass through here, and a kiosk does not start it (see start.js).
const KEPT = 'yichuang';
const PAGE = '/';
const LISTING = '/api/v1/catalogue';
const BESIDE = ['/boot.js', '/start.js', '/icon.svg', '/manifest.webmanifest'];
/** As the bundler names files; what such a name holds is the same for ever. */
const HASHED = /\/[\w.-]+-[0-9a-f]{12,}[\w.]*/g;

self.addEventListener('install', (event) => event.waitUntil(fill().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname === LISTING) event.respondWith(fresh(event, LISTING));
  else if (pathname.startsWith('/api/')) return;
  else if (request.mode === 'navigate') event.respondWith(fresh(event, PAGE));
  else if (pathname.match(HASHED)) event.respondWith(caches.match(pathname).then((file) => file ?? fetch(request)));
  else if (BESIDE.includes(pathname)) event.respondWith(fresh(event, pathname));
});

/** Fetches everything once. The browser's own cache has it from the visit that started this. */
async function fill() {
  const page = await fetch(PAGE);
  await keep(PAGE, page);
  await (await caches.open(KEPT)).addAll([LISTING, ...BESIDE]);
}

/** From the network, and as it was kept when there is none. */
async function fresh(event, name) {
  try {
    const answer = await fetch(event.request);
    // A full disk costs the convenience, not the answer.
    if (answer.ok) event.waitUntil(keep(name, answer.clone()).catch(() => {}));
    return answer;
  } catch (failure) {
    return (await caches.match(name)) ?? Promise.reject(failure);
  }
}

async function keep(name, answer) {
  const cache = await caches.open(KEPT);
  if (name !== PAGE) return cache.put(name, answer);
  // A file opened by its address is navigated to as well, and is not the page.
  if (!answer.headers.get('content-type')?.startsWith('text/html')) return;
  const files = new Set((await answer.clone().text()).match(HASHED));
  const known = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  await cache.addAll([...files].filter((file) => !known.includes(file)));
  await cache.put(PAGE, answer);
  for (const gone of known.filter((path) => path.match(HASHED) && !files.has(path))) await cache.delete(gone);
}
