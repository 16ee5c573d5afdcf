// @ts-check
/* Starts Python in a worker, or where a page may have none on its own thread. */
import { onThisThread } from "./here.js";
import { parts } from "./parts.js";
import { STUCK } from "./sentences.js";

/** Milliseconds until a worker that never says a word is given up. */
const PATIENCE = 20_000;

/** @typedef {{ started: Promise<void>, exchange: (frame: Uint8Array | ArrayBuffer) => Promise<ArrayBuffer> }} Python */
/** @typedef {{ resolve: (frame: ArrayBuffer) => void, reject: (error: Error) => void }} Waiting */

/** @param {(stage: string, part: number) => void} tell @returns {Python} */
export function startPython(tell) {
  const { port1, port2 } = new MessageChannel();
  /** @type {Waiting[]} */
  const waiting = [];
  const started = ready(port1, waiting, tell);
  started.catch(() => {}); // who waits for it is told
  begin(port2, tell).catch((error) => port2.postMessage({ failed: error.message }));
  const exchange = async (/** @type {Uint8Array | ArrayBuffer} */ frame) => {
    await started;
    return ask(port1, waiting, frame);
  };
  return { started, exchange };
}

/** @param {MessagePort} port @param {Waiting[]} waiting @param {Uint8Array | ArrayBuffer} frame @returns {Promise<ArrayBuffer>} */
function ask(port, waiting, frame) {
  const buffer = frame instanceof ArrayBuffer ? frame : frame.slice().buffer;
  return new Promise((resolve, reject) => {
    waiting.push({ resolve, reject });
    port.postMessage(buffer, [buffer]);
  });
}

/** Answers come in the order of the questions.
    @param {MessagePort} port @param {Waiting[]} waiting @param {(stage: string, part: number) => void} tell @returns {Promise<void>} */
function ready(port, waiting, tell) {
  return new Promise((resolve, reject) => {
    port.onmessage = ({ data }) => {
      if (data instanceof ArrayBuffer) waiting.shift()?.resolve(data);
      else if (data.broken) waiting.shift()?.reject(new Error(STUCK));
      else if (data.stage) tell(data.stage, data.part);
      else if (data.failed) reject(new Error(data.failed));
      else if (data.started) resolve();
    };
  });
}

/** @param {MessagePort} port @param {(stage: string, part: number) => void} tell */
async function begin(port, tell) {
  const { "boot.js": boot, ...rest } = await parts(tell);
  const script = new TextDecoder().decode(boot);
  const buffers = Object.values(rest).map(({ buffer }) => buffer);
  const worker = await inWorker(script);
  if (worker) worker.postMessage({ parts: rest }, [port, ...buffers]);
  else (await onThisThread(script))({ parts: rest }, [port, ...buffers]);
}

/** A worker that runs `script` and said so; null where the browser refuses.
    @param {string} script @returns {Promise<Worker | null>} */
function inWorker(script) {
  return new Promise((resolve) => {
    try {
      const worker = new Worker(address(script), { type: "module" });
      const refused = () => (worker.terminate(), resolve(null));
      const patience = setTimeout(refused, PATIENCE);
      worker.onmessage = () => (clearTimeout(patience), resolve(worker));
      worker.onerror = refused;
    } catch {
      resolve(null);
    }
  });
}

/** From disk a worker out of a blob never starts, and one out of a data URL does.
    @param {string} script */
function address(script) {
  if (location.protocol === "file:") return `data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`;
  return URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
}
