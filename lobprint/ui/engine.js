/** Which engine the page has: Python in this browser, or lobprint on this computer. */

import { callsOver } from "./engine/frames.js";
import { overHttp } from "./engine/http.js";
import { startPython } from "./engine/worker.js";

/** How this page came: "http", "site", "een-bestand" or "worker". */
export function wayOfServing() {
  return document.querySelector('meta[name="lobprint"]')?.getAttribute("content") ?? "";
}

/** @returns {import("./types").Engine} */
export function startEngine() {
  /** @type {import("./types").Engine} */
  const engine = { call: notYet, started: Promise.resolve(), onprogress: () => {} };
  const way =
    wayOfServing() === "http" ? overHttp() : startPython((stage, part) => engine.onprogress(stage, part));
  const call = callsOver(way.exchange);
  engine.started = way.started;
  engine.call = async (name, args, files) => {
    await way.started;
    return call(name, args, files);
  };
  return engine;
}

/** @returns {never} */
function notYet() {
  throw new Error("the engine is called before it is there");
}
