/**
 * What came back: the desk has it, and this page shows it. In a browser the desk forgets
 * when the page closes, so every change is kept at once; with `lobprint open` it lies in
 * the folder already.
 *
 * @typedef {import("./types").Answers} Answers
 */

import { newest } from "./newest.js";
import { clear, put, taken } from "./shelf.js";
import { newId } from "./store.js";
import { tell } from "./tell.js";

const NO_PAPER = { geteld: [], ontbreekt: [], ongelezen: [], erbij: [], dubbel: [] };
/** @type {Answers} */
const NOTHING = { bestanden: 0, formulieren: [], nakijken: [], papier: NO_PAPER, los: [], antwoorden: 0, zeker: 0, op: "" };
const NOT_KEPT =
  "Deze browser kan niet bewaren wat u inleest. Neem het mee als bestand voordat u dit tabblad sluit.";

/**
 * @param {import("./types").Call} call
 * @param {() => void} changed
 * @returns {import("./types").Returned}
 */
export function startReturned(call, changed) {
  /** Whether the desk keeps it by itself; not known before there is a desk.
   * @type {boolean | null} */
  let inFolder = null;
  let told = NOTHING;
  let mark = "";
  const keeping = newest(keep);

  /** Packs what there is, and keeps that. */
  async function keep() {
    if (!told.bestanden) return void (await clear());
    const { files } = await call("keep", {});
    const [bytes] = Object.values(files);
    mark = newId();
    if (!(await put({ bytes: bytes.slice().buffer, mark }))) tell(NOT_KEPT);
  }

  /** @param {Answers} now */
  function show(now) {
    told = now;
    changed();
  }

  return {
    get told() {
      return told;
    },
    get inFolder() {
      return inFolder === true;
    },
    async begin(lies) {
      inFolder = lies;
      const { result } = await call("answers", {});
      if (result) show(result);
      await this.follow();
    },
    async ask(name, args, files) {
      const answer = await call(name, args, files);
      if (answer.result && "nakijken" in answer.result) {
        show(answer.result);
        if (inFolder === false) keeping.ask(null);
      }
      return answer;
    },
    async refresh() {
      const { result } = await call("answers", {});
      if (result) show(result);
      if (inFolder === false) keeping.ask(null);
    },
    /** What another tab kept meanwhile, or the command line put in the folder. */
    async follow() {
      if (inFolder === null) return;
      const kept = inFolder ? null : await taken();
      if (!inFolder && (kept?.mark ?? "") === mark) return;
      mark = kept?.mark ?? "";
      const { result } = kept
        ? await call("restore", { bestand: "kept", alles: true }, { kept: new Blob([kept.bytes]) })
        : await call(inFolder ? "answers" : "remove", { alles: true });
      if (result) show(result);
    },
    async wipe() {
      if (inFolder) return;
      await clear();
      mark = "";
      const { result } = await call("remove", { alles: true });
      if (result) show(result);
    },
  };
}
