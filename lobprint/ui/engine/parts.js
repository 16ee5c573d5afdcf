// @ts-check
/* The parts of the engine: out of this very file, or from beside it. */
import { AWAY, OLD } from "./sentences.js";

const FETCH = "lobprint ophalen";

/** @typedef {{ name: string, size: number, url?: string, integrity?: string }} Part */
/** @typedef {(stage: string, part: number) => void} Tell */

/** Every part by its name, unpacked. @param {Tell} tell */
export async function parts(tell) {
  if (typeof DecompressionStream === "undefined") throw new Error(OLD);
  const list = listed();
  const total = list.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  const count = (/** @type {number} */ size) => tell(FETCH, ((done += size) / total) * 0.5);
  const all = list.map(async (part) => [part.name, await unpacked(stream(part, count))]);
  return /** @type {Record<string, Uint8Array<ArrayBuffer>>} */ (Object.fromEntries(await Promise.all(all)));
}

/** @returns {Part[]} */
function listed() {
  return JSON.parse(document.getElementById("delen")?.textContent ?? "[]");
}

/** @param {Part} part @param {(size: number) => void} count */
async function stream({ name, size, url, integrity }, count) {
  if (url) return counted(await fetched(url, integrity), count);
  const element = document.querySelector(`script[data-deel="${name}"]`);
  count(size);
  return new Blob([decoded(element?.textContent ?? "")]).stream();
}

/** @param {string} url @param {string} [integrity] */
async function fetched(url, integrity) {
  const response = await fetch(url, { integrity }).catch(() => null);
  if (!response?.ok || !response.body) throw new Error(AWAY);
  return response.body;
}

/** @param {ReadableStream<Uint8Array<ArrayBuffer>>} body @param {(size: number) => void} count */
function counted(body, count) {
  const transform = (/** @type {Uint8Array} */ chunk, /** @type {TransformStreamDefaultController} */ to) => {
    count(chunk.length);
    to.enqueue(chunk);
  };
  return body.pipeThrough(new TransformStream({ transform }));
}

/** @param {string} base64 */
function decoded(base64) {
  const chars = atob(base64);
  const bytes = new Uint8Array(chars.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = chars.charCodeAt(i);
  return bytes;
}

/** @param {Promise<ReadableStream<Uint8Array<ArrayBuffer>>>} packed */
async function unpacked(packed) {
  const plain = (await packed).pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}
