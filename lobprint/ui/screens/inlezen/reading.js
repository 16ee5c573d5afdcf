/**
 * Reads files one by one, and scans picture by picture, with a bar that tells how far it
 * is; between two of those somebody can stop it. Files that were read by then stay.
 *
 * @typedef {import("../../types").Problem} Problem
 */

import { orderOf } from "../../choice.js";
import { part } from "../../dom.js";
import { kindOf } from "../../files.js";
import { inTurn } from "../../jobs.js";
import { progressBar } from "../../making.js";
import { speak, tell, wordsOf } from "../../tell.js";

const ENDINGS = ["docx", "odt", "pdf", "png", "jpg", "jpeg", "tif", "tiff", "heic", "heif"];
/** So many files are read before the list shows them. */
const SOME = 10;
const MOST = 100e6;

/**
 * @param {import("../../types").State} state
 * @param {import("../../types").Returned} returned
 * @param {{begins: () => void, missed: (missed: Problem[]) => void, done: () => void}} hears
 */
export function startReading(state, returned, hears) {
  /** @param {File[]} given */
  async function take(given) {
    tell("");
    const place = part("[data-inleesbalk]");
    if (!place.childElementCount) hears.begins();
    const files = given.filter(isWanted);
    const others = given.filter((file) => !isWanted(file) && !isBeside(file));
    hears.missed(others.map(ofOtherKind));
    if (!files.length) return;
    const stop = new AbortController();
    const bar = progressBar(() => stop.abort(), "Hoe ver het inlezen is");
    place.append(bar.element);
    bar.stop.focus();
    try {
      await inTurn(() => readAll(files, bar.tell, stop.signal));
    } catch (error) {
      tell(wordsOf(error));
    }
    bar.element.remove();
    await returned.refresh();
    speak(stop.signal.aborted ? "Gestopt. Wat gelezen is, staat er." : "Alles is gelezen.");
    hears.done();
  }

  /** @param {File[]} files @param {(progress: import("../../jobs.js").Progress) => void} told @param {AbortSignal} stop */
  async function readAll(files, told, stop) {
    for (const [done, file] of files.entries()) {
      if (stop.aborted) return;
      told({ wat: "bestanden", done, total: files.length });
      await read(file, told, stop);
      if (done % SOME === SOME - 1) await returned.refresh();
    }
  }

  /** @param {File} file @param {(progress: import("../../jobs.js").Progress) => void} told @param {AbortSignal} stop */
  async function read(file, told, stop) {
    if (file.size > MOST) return hears.missed([tooLarge(file)]);
    const { files, ...order } = orderOf(state.now);
    const asked = { ...order, files, bladen: { [file.name]: BLAD }, datum: today() };
    let answer = await returned.ask("read", asked, { ...state.now.files, [BLAD]: file });
    for (;;) {
      const more = answer.problems.map((one) => ({ ...one, place: file.name }));
      hears.missed([...(answer.result?.gemist ?? []), ...more]);
      const further = answer.result?.verder;
      if (!further) return;
      told({ wat: `bladen van ${file.name}`, ...further });
      answer = await returned.ask(stop.aborted ? "unread" : "further", {});
    }
  }
  return { take };
}

/** The file among those of a call; no file of a school has a slash at its end. */
const BLAD = "blad/";

/** @param {File} file */
function isWanted(file) {
  return ENDINGS.includes(kindOf(file)) && !isBeside(file);
}

/** What systems and Word put beside files of people. @param {File} file */
function isBeside({ name }) {
  return name.startsWith("~$") || name.startsWith(".") || ["desktop.ini", "Thumbs.db"].includes(name);
}

/** @param {File} file */
function ofOtherKind({ name }) {
  return problem(name, "Dit kan lobprint niet lezen.", "Kies bladen in Word (.docx), LibreOffice (.odt) of pdf, of een scan of foto.");
}

/** @param {File} file */
function tooLarge({ name, size }) {
  return problem(name, `Dit is te groot om een ingevuld blad te zijn: ${Math.ceil(size / 1e6)} MB.`);
}

/** @param {string} place @param {string} text @param {string} [hint] @returns {Problem} */
function problem(place, text, hint = "") {
  return { field: "", text, hint, warning: false, place };
}

/** 2026-11-24, where this computer is. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}
