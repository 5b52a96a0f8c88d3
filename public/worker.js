// Lets the lookup answer without a network after the first visit: it keeps the app's own files and a town's list.
// Answers about a person or a draft never pass through here, and a kiosk does not start it (see start.js).
const KEPT = 'yichuang';
const PAGE = '/';
const LISTS = ['/api/v1/catalogue', '/api/v1/lookup-pack'];
const BESIDE = ['/boot.js', '/start.js', '/icon.svg', '/manifest.webmanifest'];
/** As the bundler names files; what such a name holds is the same for ever. */
const HASH = /-([0-9a-f]{12,})[._]/;

self.addEventListener('install', (event) => event.waitUntil(begin().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
// What the page fetched before this answered for it. The browser's own cache still has it.
self.addEventListener('message', (event) => event.waitUntil(keepAll(event.data)));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (!new URL(request.url).pathname.startsWith('/api/')) event.respondWith(fresh(event, PAGE));
    return;
  }
  const name = nameOf(request.url);
  if (name) event.respondWith(HASH.test(name) ? forEver(event, name) : fresh(event, name));
});

/** Under which name an answer is kept; nothing for what is none of ours to keep. */
function nameOf(address) {
  const { origin, pathname, search } = new URL(address);
  if (origin !== self.location.origin) return undefined;
  if (LISTS.includes(pathname)) return pathname + search;
  return BESIDE.includes(pathname) || HASH.test(pathname) ? pathname : undefined;
}

async function begin() {
  await keep(PAGE, await fetch(PAGE));
  await (await caches.open(KEPT)).addAll(BESIDE);
}

async function keepAll(addresses) {
  const names = new Set(addresses.map(nameOf).filter(Boolean));
  for (const name of names) {
    if (!(await caches.match(name))) await keep(name, await fetch(name));
  }
}

/** From the network, and as it was kept when there is none. */
async function fresh(event, name) {
  try {
    return await fetched(event, name);
  } catch (failure) {
    return (await caches.match(name)) ?? Promise.reject(failure);
  }
}

/** As it was kept, and else from the network. */
async function forEver(event, name) {
  return (await caches.match(name)) ?? fetched(event, name);
}

async function fetched(event, name) {
  const answer = await fetch(event.request);
  // A full disk costs the convenience, not the answer.
  event.waitUntil(keep(name, answer.clone()).catch(() => {}));
  return answer;
}

async function keep(name, answer) {
  if (!answer.ok) return;
  const cache = await caches.open(KEPT);
  // A file opened by its address is navigated to as well, and is not the page.
  if (name === PAGE && !answer.headers.get('content-type')?.startsWith('text/html')) return;
  if (name === PAGE) await forgetOthers(cache, await answer.clone().text());
  await cache.put(name, answer);
}

/** Lets go of files that the page no longer stands for. Parts that come later bear the hash of one it names. */
async function forgetOthers(cache, page) {
  for (const { url } of await cache.keys()) {
    const hash = HASH.exec(url)?.[1];
    if (hash && !page.includes(hash)) await cache.delete(url);
  }
}
