// A server for one page on a free port. The page is cross-origin isolated, which gives it the finer clock.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};
const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cache-Control': 'no-store',
};

/** Serves a folder to this machine alone: `{ address, close }`. */
export async function serve(folder) {
  const server = createServer(async ({ url }, answer) => {
    const path = new URL(url, 'http://localhost').pathname;
    const file = normalize(path === '/' ? '/index.html' : path);
    try {
      const body = await readFile(join(folder, file));
      answer.writeHead(200, { ...ISOLATED, 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
      answer.end(body);
    } catch {
      answer.writeHead(404, ISOLATED).end();
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
