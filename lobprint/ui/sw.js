// @ts-check
/// <reference lib="webworker" />
/* Keeps every file of the site, by its hash, so that it works without internet.

   A new edition is taken into use when all its files are there and no page of the old
   one is open: a page never has files of both. What didn't change isn't fetched anew. */
importScripts("precache.js");

const worker = /** @type {ServiceWorkerGlobalScope & { FILES: Record<string, string> }} */ (/** @type {unknown} */ (self));
const STORE = "lobprint";
const HOME = "index.html";

worker.addEventListener("install", (event) => event.waitUntil(keep()));
worker.addEventListener("activate", (event) => event.waitUntil(settle()));
worker.addEventListener("fetch", (event) => {
  const hash = worker.FILES[nameOf(event.request)];
  if (hash) event.respondWith(kept(event.request, hash));
});

/** Every file that isn't kept yet: one that can't be had, or is another one, and this edition is not taken. */
async function keep() {
  const store = await caches.open(STORE);
  for (const [name, hash] of Object.entries(worker.FILES)) {
    if (!(await store.match(key(hash)))) await store.put(key(hash), await fetched(name, hash));
  }
}

/** Takes the pages that are open, and lets go of what no file has any more. */
async function settle() {
  const store = await caches.open(STORE);
  const wanted = new Set(Object.values(worker.FILES).map(key));
  for (const { url } of await store.keys()) if (!wanted.has(url)) await store.delete(url);
  await worker.clients.claim();
}

/** @param {string} name @param {string} hash */
async function fetched(name, hash) {
  const integrity = hash;
  const response = await fetch(name, { integrity }).catch(() => fetch(name, { integrity, cache: "reload" }));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  // Written anew: an answer that came by another address may not be a page.
  return new Response(await response.blob(), { headers: response.headers });
}

/** @param {Request} request @param {string} hash */
async function kept(request, hash) {
  const store = await caches.open(STORE);
  return (await store.match(key(hash))) ?? fetch(request);
}

/** @param {string} hash */
function key(hash) {
  return new URL(`?${encodeURIComponent(hash)}`, worker.registration.scope).href;
}

/** The name of the file that `request` asks for; of a page always the one there is. @param {Request} request */
function nameOf({ url, mode }) {
  const { scope } = worker.registration;
  const name = url.startsWith(scope) ? url.slice(scope.length).split(/[?#]/)[0] : "";
  return mode === "navigate" && name === "" ? HOME : name;
}
