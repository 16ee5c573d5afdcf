/** Files that somebody hands over: chosen, dropped, or lying in folders that are dropped. */

const MOST = 5000;

/** The files of a drop, and of the folders in it. It must be called while the drop is going
 * on: afterwards a browser doesn't know of folders any more.
 * @param {DataTransfer | null} dropped @returns {Promise<File[]>} */
export async function filesOf(dropped) {
  const entries = [...(dropped?.items ?? [])].map((item) => item.webkitGetAsEntry?.());
  const plain = [...(dropped?.files ?? [])];
  if (!entries.some((entry) => entry?.isDirectory)) return plain;
  /** @type {File[]} */
  const found = [];
  for (const entry of entries) if (entry) await gather(entry, found);
  return found;
}

/** @param {FileSystemEntry} entry @param {File[]} found */
async function gather(entry, found) {
  if (found.length >= MOST) return;
  if (entry.isFile) {
    const file = /** @type {FileSystemFileEntry} */ (entry);
    found.push(await new Promise((resolve, reject) => file.file(resolve, reject)));
  } else {
    const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
    for (let some = await read(reader); some.length; some = await read(reader))
      for (const one of some) await gather(one, found);
  }
}

/** A browser gives some hundred at a time. @param {FileSystemDirectoryReader} reader
 * @returns {Promise<FileSystemEntry[]>} */
function read(reader) {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}
