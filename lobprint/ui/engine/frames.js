/**
 * The frames in which page and engine talk: four bytes with the length of the header,
 * the header as JSON, then the bytes of files one after another.
 *
 * @typedef {{result?: any, problems?: any[], missing?: string[], files?: [string, number][]}} Header
 */

/**
 * @param {object} header
 * @param {ArrayBuffer[]} parts
 * @returns {ArrayBuffer}
 */
export function pack(header, parts) {
  const head = new TextEncoder().encode(JSON.stringify(header));
  const frame = new Uint8Array(parts.reduce((size, part) => size + part.byteLength, 4 + head.length));
  new DataView(frame.buffer).setUint32(0, head.length);
  frame.set(head, 4);
  let at = 4 + head.length;
  for (const part of parts) {
    frame.set(new Uint8Array(part), at);
    at += part.byteLength;
  }
  return frame.buffer;
}

/**
 * @param {ArrayBuffer} frame
 * @returns {{header: Header, files: Record<string, Uint8Array<ArrayBuffer>>}}
 */
export function unpack(frame) {
  let at = 4 + new DataView(frame).getUint32(0);
  /** @type {Header} */
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(frame, 4, at - 4)));
  /** @type {Record<string, Uint8Array<ArrayBuffer>>} */
  const files = {};
  for (const [name, size] of header.files ?? []) {
    files[name] = new Uint8Array(frame, at, size);
    at += size;
  }
  return { header, files };
}

/**
 * Calls over a way to send frames. Keys of `files` stand for them within the arguments
 * (the values of `files` and `bladen`, `bestand` and `vorig`). The bytes of a blob go along once; an engine
 * that has lost them asks for them again.
 *
 * @param {(frame: ArrayBuffer) => Promise<ArrayBuffer>} send
 * @returns {import("../types").Call}
 */
export function callsOver(send) {
  const idOf = naming();
  /** @type {Set<string>} */
  const sent = new Set();

  /** @param {string} name @param {object} args @param {Map<string, Blob>} blobs @param {string[]} ids */
  async function ask(name, args, blobs, ids) {
    const parts = await Promise.all(ids.map((id) => bytesOf(blobs, id)));
    const files = ids.map((id, index) => [id, parts[index].byteLength]);
    const answer = unpack(await send(pack({ call: name, args, files }, parts)));
    ids.forEach((id) => sent.add(id));
    return answer;
  }

  return async function call(name, args, files = {}) {
    const ids = Object.fromEntries(Object.entries(files).map(([key, blob]) => [key, idOf(blob)]));
    const blobs = new Map(Object.entries(files).map(([key, blob]) => [ids[key], blob]));
    const filled = withIds(args, ids);
    let answer = await ask(
      name,
      filled,
      blobs,
      [...blobs.keys()].filter((id) => !sent.has(id)),
    );
    if (answer.header.missing) answer = await ask(name, filled, blobs, answer.header.missing);
    if (answer.header.missing) throw new Error("Een bestand is niet meer te lezen. Kies het opnieuw.");
    return {
      result: answer.header.result ?? null,
      problems: answer.header.problems ?? [],
      files: answer.files,
    };
  };
}

/** Gives each blob an id that no other blob ever had, not even in another tab. */
function naming() {
  const seed = [...crypto.getRandomValues(new Uint32Array(2))].map((n) => n.toString(36)).join("");
  /** @type {WeakMap<Blob, string>} */
  const ids = new WeakMap();
  let count = 0;
  return (/** @type {Blob} */ blob) => {
    const id = ids.get(blob) ?? `${seed}-${(count += 1)}`;
    ids.set(blob, id);
    return id;
  };
}

/** @param {any} args @param {Record<string, string>} ids */
function withIds(args, ids) {
  const filled = { ...args };
  for (const many of ["files", "bladen"])
    if (args[many])
      filled[many] = Object.fromEntries(
        Object.entries(args[many]).map(([name, key]) => [name, ids[key] ?? key]),
      );
  for (const one of ["bestand", "vorig"]) if (args[one]) filled[one] = ids[args[one]] ?? args[one];
  return filled;
}

/** @param {Map<string, Blob>} blobs @param {string} id */
function bytesOf(blobs, id) {
  const blob = blobs.get(id);
  if (!blob) throw new Error("Een bestand is niet meer te lezen. Kies het opnieuw.");
  return blob.arrayBuffer();
}
