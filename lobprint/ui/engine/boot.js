// @ts-check
/* Python with lobprint's desk in it: runs in a worker, or on the page's own thread.

   `lobprint site` joins this with Pyodide to one text. It waits for one message with
   the parts of the engine and a port, and answers frames through that port. */
import { loader } from "./pyodide.js";
import { BROKEN, FORBIDDEN, FULL, OLD } from "./sentences.js";

const PLACE = "https://lobprint.invalid/";
const UNPACKED = ["modules.zip", "engine.zip"];
/* What is there when all is ready stays: Python needn't look whether it is garbage. */
const GLUE = [
  "import gc, os, pickle, shutil, sys",
  "for name in ('modules.zip', 'engine.zip'):",
  "  shutil.unpack_archive(name, '/engine')",
  "  os.remove(name)",
  "sys.path.insert(0, '/engine')",
  "from lobprint.desk import Desk",
  "from lobprint.garbage import SELDOM",
  "with open('/engine/library.pickle', 'rb') as file: library = pickle.load(file)",
  "desk = Desk(library=library)",
  "gc.collect(); gc.freeze(); gc.set_threshold(SELDOM)",
  "lambda frame: desk.answer(frame.to_bytes())",
].join("\n");
/** @typedef {(stage: string, part: number) => void} Tell */
/** @typedef {Record<string, Uint8Array<ArrayBuffer>>} Parts */

/** @param {MessageEvent} event */
async function begin({ data, ports }) {
  if (!data?.parts) return;
  removeEventListener("message", begin);
  const [port] = ports;
  try {
    if (!allowed()) throw new Error(FORBIDDEN);
    const answer = await start(data.parts, (stage, part) => port.postMessage({ stage, part }));
    port.onmessage = (event) => reply(port, answer, event.data);
    port.postMessage({ started: true });
  } catch (error) {
    console.error(error);
    port.postMessage({ failed: sentence(error) });
  }
}

/** @param {MessagePort} port @param {(frame: Uint8Array) => Uint8Array<ArrayBuffer>} answer @param {ArrayBuffer} frame */
function reply(port, answer, frame) {
  try {
    const { buffer } = answer(new Uint8Array(frame));
    port.postMessage(buffer, [buffer]);
  } catch (error) {
    console.error(error);
    port.postMessage({ broken: true });
  }
}

/** @param {Parts} parts @param {Tell} tell */
async function start(parts, tell) {
  await said(tell, "Python starten", 0.5);
  const python = await runtime(parts);
  await said(tell, "Het werkboek klaarleggen", 0.7);
  for (const name of UNPACKED) python.FS.writeFile(name, parts[name], { canOwn: true });
  const desk = python.runPython(GLUE);
  tell("Klaar", 1);
  return (/** @type {Uint8Array} */ frame) => {
    const answer = desk(frame);
    const bytes = answer.toJs();
    answer.destroy();
    return bytes;
  };
}

/** Told, and time for the page to show it: Python may run on its thread.
    @param {Tell} tell @param {string} stage @param {number} part */
function said(tell, stage, part) {
  tell(stage, part);
  return new Promise((resolve) => setTimeout(resolve, 20));
}

/** Whether WebAssembly may be made here: a policy or a browser can forbid it. */
function allowed() {
  try {
    return new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}

/** Pyodide fetches its parts, and only warns when it can't use one: it gets them, and is heard.
    @param {Parts} parts @returns {Promise<any>} */
function runtime(parts) {
  return new Promise((resolve, reject) => {
    const heard = { ...console, warn: (/** @type {unknown} */ said) => said instanceof Error && reject(said) };
    const { loadPyodide, createPyodideModule } = loader((url) => given(parts, url), heard);
    const settings = { indexURL: PLACE, stdLibURL: `${PLACE}stdlib.zip`, lockFileContents: LOCK, createPyodideModule };
    loadPyodide({ ...settings, env: { PYTHONHASHSEED: "0" } }).then(resolve, reject);
  });
}

/** No package is ever loaded from elsewhere. */
const LOCK = { info: { abi_version: "2026_0", arch: "wasm32", platform: "emscripten_5_0_3", python: "3.14.2", version: "314.0.7" }, packages: {} };

/** @param {Parts} parts @param {URL | string} url */
async function given(parts, url) {
  const name = String(url).slice(PLACE.length);
  const type = name.endsWith(".wasm") ? "application/wasm" : "application/zip";
  const bytes = parts[name === "pyodide.asm.wasm" ? "python.wasm" : name];
  return new Response(bytes, { headers: { "content-type": type } });
}

/** What to tell of `error`. @param {unknown} error */
function sentence(error) {
  if (error instanceof Error && error.message === FORBIDDEN) return FORBIDDEN;
  if (error instanceof RangeError) return FULL;
  return error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError ? OLD : BROKEN;
}

addEventListener("message", begin);
if (typeof window === "undefined") postMessage("hier");
else postMessage("hier", "*");
