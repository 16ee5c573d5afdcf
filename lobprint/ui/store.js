/**
 * All that somebody made, kept in this browser at once. Where that is forbidden or full it
 * stays in memory, and the page says so.
 *
 * @typedef {import("./types").Kept} Kept
 * @typedef {WeakMap<Blob, string>} Keys  under which the bytes of a blob are kept
 * @typedef {Omit<Kept, "choice"> & {choice: any, files: Record<string, string>}} Entry
 */

import { newest } from "./newest.js";

const NAME = "lobprint";
const SCHOOLS = "scholen";
const FILES = "bestanden";
export const FULL =
  "De opslag van uw browser is vol. U kunt verder werken; bewaar wel een schoolbestand voordat u dit tabblad sluit.";
export const FORBIDDEN =
  "Deze browser mag niets bewaren. U kunt gewoon werken; bewaar een schoolbestand voordat u dit tabblad sluit.";

/**
 * @param {(words: string) => void} tell  is told once why nothing lasts, and when it does again
 * @returns {Promise<import("./types").Store>}
 */
export async function openStore(tell) {
  const memory = inMemory();
  try {
    const base = await open();
    const store = inDatabase(base);
    await tidy(base);
    return guarded(store, memory, tell);
  } catch {
    tell(FORBIDDEN);
    return memory;
  }
}

/**
 * Goes on in memory from the first time that keeping fails.
 *
 * @param {import("./types").Store} store
 * @param {import("./types").Store} memory
 * @param {(words: string) => void} tell
 */
function guarded(store, memory, tell) {
  const safe = { ...store };
  safe.keep = async (one) => {
    try {
      await store.keep(one);
      if (!safe.lasting) tell("");
      safe.lasting = true;
      await memory.remove(one.id);
    } catch {
      if (safe.lasting) tell(FULL);
      safe.lasting = false;
      await memory.keep(one);
    }
  };
  safe.list = async () => newestFirst([...(await memory.list()), ...(await store.list())]);
  safe.remove = async (id) => void (await memory.remove(id), await store.remove(id));
  safe.wipe = async () => void (await memory.wipe(), await store.wipe());
  return safe;
}

/** @returns {import("./types").Store} */
function inMemory() {
  /** @type {Map<string, Kept>} */
  const kept = new Map();
  return {
    lasting: false,
    list: async () => newestFirst([...kept.values()]),
    keep: async (one) => void kept.set(one.id, one),
    remove: async (id) => void kept.delete(id),
    wipe: async () => kept.clear(),
  };
}

/** @param {Kept[]} all Each once, the newest first. */
function newestFirst(all) {
  const sorted = [...all].sort((a, b) => b.saved.localeCompare(a.saved));
  return sorted.filter((one, index) => sorted.findIndex(({ id }) => id === one.id) === index);
}

/** @returns {Promise<IDBDatabase>} */
function open() {
  const asked = indexedDB.open(NAME, 1);
  asked.onupgradeneeded = () => {
    asked.result.createObjectStore(SCHOOLS, { keyPath: "id" });
    asked.result.createObjectStore(FILES);
  };
  return done(asked);
}

/** @param {IDBDatabase} base @returns {import("./types").Store} */
function inDatabase(base) {
  /** @type {Keys} */
  let keys = new WeakMap();
  return {
    lasting: true,
    list: async () =>
      newestFirst(await Promise.all((await records(base)).map((one) => withFiles(base, one, keys)))),
    keep: (one) => keep(base, one, keys),
    remove: (id) => done(base.transaction(SCHOOLS, "readwrite").objectStore(SCHOOLS).delete(id)),
    wipe: async () => {
      keys = new WeakMap();
      const change = base.transaction([SCHOOLS, FILES], "readwrite");
      await Promise.all([SCHOOLS, FILES].map((name) => done(change.objectStore(name).clear())));
    },
  };
}

/** @param {IDBDatabase} base @returns {Promise<Entry[]>} */
function records(base) {
  return done(base.transaction(SCHOOLS).objectStore(SCHOOLS).getAll());
}

/** @param {IDBDatabase} base @param {Kept} one @param {Keys} keys */
async function keep(base, one, keys) {
  const { files: blobs, ...choice } = one.choice;
  /** @type {Record<string, string>} */
  const files = {};
  for (const [name, blob] of Object.entries(blobs)) files[name] = await keepFile(base, blob, keys);
  await done(
    base
      .transaction(SCHOOLS, "readwrite")
      .objectStore(SCHOOLS)
      .put({ ...one, choice, files }),
  );
}

/** The key of a file in the store, where it is put the first time.
 * @param {IDBDatabase} base @param {Blob} blob @param {Keys} keys */
async function keepFile(base, blob, keys) {
  const known = keys.get(blob);
  if (known) return known;
  const key = newId();
  const file = { type: blob.type, bytes: await blob.arrayBuffer() };
  await done(base.transaction(FILES, "readwrite").objectStore(FILES).put(file, key));
  keys.set(blob, key);
  return key;
}

/** @param {IDBDatabase} base @param {Entry} entry @param {Keys} keys @returns {Promise<Kept>} */
async function withFiles(base, { files, choice, ...rest }, keys) {
  const store = base.transaction(FILES).objectStore(FILES);
  /** @type {Record<string, Blob>} */
  const blobs = {};
  for (const [name, key] of Object.entries(files)) {
    const file = await done(store.get(key));
    if (!file) continue;
    blobs[name] = new Blob([file.bytes], { type: file.type });
    keys.set(blobs[name], key);
  }
  return { ...rest, choice: { ...choice, files: blobs } };
}

/** Takes away the bytes that no school has any more. @param {IDBDatabase} base */
async function tidy(base) {
  const used = new Set((await records(base)).flatMap(({ files }) => Object.values(files)));
  const store = base.transaction(FILES, "readwrite").objectStore(FILES);
  const keys = await done(store.getAllKeys());
  for (const key of keys) if (!used.has(String(key))) store.delete(key);
}

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export function newId() {
  return [...crypto.getRandomValues(new Uint32Array(3))].map((n) => n.toString(36)).join("");
}

/**
 * Keeps what is made, one write at a time; of many changes only the newest is written.
 *
 * @param {import("./types").Store} store
 * @param {() => void} after
 */
export function keeper(store, after) {
  return newest(async (/** @type {Kept} */ one) => {
    await store.keep(one);
    after();
  });
}
