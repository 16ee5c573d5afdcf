/**
 * What was read, kept in this browser as the desk packs it: one file, under one key. It has
 * a database of its own, so that nothing of the schools has to move for it.
 *
 * @typedef {{bytes: ArrayBuffer, mark: string}} Record  `mark` differs when something else is kept
 */

const NAME = "lobprint-antwoorden";
const PLACE = "ingelezen";
const KEY = "alles";

/** @returns {Promise<Record | null>} What is kept; nothing where keeping is forbidden. */
export async function taken() {
  try {
    return (await within("readonly", (place) => place.get(KEY))) ?? null;
  } catch {
    return null;
  }
}

/** @param {Record} record @returns {Promise<boolean>} whether it is kept */
export async function put(record) {
  try {
    await within("readwrite", (place) => place.put(record, KEY));
    return true;
  } catch {
    return false;
  }
}

/** @returns {Promise<void>} */
export async function clear() {
  await within("readwrite", (place) => place.clear()).catch(() => {});
}

/**
 * @param {IDBTransactionMode} mode
 * @param {(place: IDBObjectStore) => IDBRequest} act
 * @returns {Promise<any>}
 */
async function within(mode, act) {
  const asked = indexedDB.open(NAME, 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore(PLACE);
  const base = await done(asked);
  try {
    return await done(act(base.transaction(PLACE, mode).objectStore(PLACE)));
  } finally {
    base.close();
  }
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
