/**
 * What takes a while, step by step: between two steps somebody can stop it.
 *
 * @typedef {{wat: string, done: number, total: number}} Progress
 * @typedef {{made: import("./types").Made | null, problems: import("./types").Problem[]}} Outcome
 */

import { madeOf } from "./files.js";

let running = 0;
/** The engine makes one thing at a time: what is asked next waits for this. */
let turn = Promise.resolve();

/** While something is made, the browser asks before the tab is closed. */
export function guardClosing() {
  addEventListener("beforeunload", (event) => {
    if (running) event.preventDefault();
  });
}

/**
 * Makes what `order` asks. Gives nothing made when the engine refuses it, or when
 * somebody stopped.
 *
 * @param {import("./types").Call} call
 * @param {object} order
 * @param {Record<string, Blob>} files
 * @param {(progress: Progress) => void} tell
 * @param {AbortSignal} [stop]
 * @returns {Promise<Outcome>}
 */
export function run(call, order, files, tell, stop) {
  return inTurn(async () => {
    const { result: job, problems } = await call("begin", order, files);
    return job ? go(call, job, problems, tell, stop) : { made: null, problems };
  });
}

/**
 * What is wrong with an order, and how much it would be; nothing is made.
 *
 * @param {import("./types").Call} call
 * @param {object} order
 * @param {Record<string, Blob>} files
 */
export function tryOut(call, order, files) {
  return inTurn(async () => {
    const { result, problems } = await call("begin", order, files);
    if (result) await call("drop", { job: result.job });
    return { job: result, problems };
  });
}

/**
 * Does something long when nothing else long is going on.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inTurn(work) {
  running += 1;
  const mine = turn.then(work);
  turn = mine.then(
    () => {},
    () => {},
  );
  try {
    return await mine;
  } finally {
    running -= 1;
  }
}

/**
 * @param {import("./types").Call} call
 * @param {import("./types").Job} begun
 * @param {import("./types").Problem[]} known
 * @param {(progress: Progress) => void} tell
 * @param {AbortSignal} [stop]
 * @returns {Promise<Outcome>}
 */
async function go(call, { job, total, wat }, known, tell, stop) {
  for (let done = 0; done < total;) {
    tell({ wat, done, total });
    if (stop?.aborted) return dropped(call, job);
    const { result, problems } = await call("step", { job });
    if (!result) return { made: null, problems };
    done = result.done;
  }
  const { result, problems, files } = await call("take", { job });
  return { made: result && madeOf(result.naam, files), problems: [...known, ...problems] };
}

/** @param {import("./types").Call} call @param {number} job @returns {Promise<Outcome>} */
async function dropped(call, job) {
  await call("drop", { job });
  return { made: null, problems: [] };
}
