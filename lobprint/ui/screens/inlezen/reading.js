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

const PHOTOS = ["png", "jpg", "jpeg", "tif", "tiff", "heic", "heif"];
const ENDINGS = ["docx", "odt", "pdf", ...PHOTOS];
/** So many files are read before the list shows them. */
const SOME = 10;
const MOST = 100e6;
/** Photos that go to the desk together, so that all cores have work: how many, and how large. */
const TOGETHER = 24;
const LARGE = 60e6;

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
    const wanted = given.filter(isWanted);
    const files = wanted.filter(({ size }) => size <= MOST);
    const others = given.filter((file) => !isWanted(file) && !isBeside(file));
    const large = wanted.filter(({ size }) => size > MOST);
    hears.missed([...others.map(ofOtherKind), ...large.map(tooLarge)]);
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
    let [done, shown] = [0, 0];
    for (const some of inPiles(files)) {
      if (stop.aborted) return;
      told({ wat: "bestanden", done, total: files.length });
      await read(some, told, stop);
      done += some.length;
      if (done - shown < SOME) continue;
      shown = done;
      await returned.refresh();
    }
  }

  /** @param {File[]} some @param {(progress: import("../../jobs.js").Progress) => void} told @param {AbortSignal} stop */
  async function read(some, told, stop) {
    const keys = Object.fromEntries(some.map((file, index) => [`${BLAD}${index}`, file]));
    const bladen = Object.fromEntries(some.map(({ name }, index) => [name, `${BLAD}${index}`]));
    const { files, ...order } = orderOf(state.now);
    const asked = { ...order, files, bladen, datum: today() };
    let answer = await returned.ask("read", asked, { ...state.now.files, ...keys });
    for (;;) {
      const place = some.length === 1 ? some[0].name : "";
      hears.missed([...(answer.result?.gemist ?? []), ...answer.problems.map((one) => ({ ...one, place }))]);
      const further = answer.result?.verder;
      if (!further) return;
      told({ wat: some.length === 1 ? `bladen van ${some[0].name}` : "foto’s", ...further });
      answer = await returned.ask(stop.aborted ? "unread" : "further", {});
    }
  }
  return { take };
}

/** The file among those of a call; no file of a school has a slash at its end. */
const BLAD = "blad/";

/** One by one; photos that follow each other go together, as long as their names differ.
 * @param {File[]} files */
function inPiles(files) {
  /** @type {File[][]} */
  const piles = [];
  for (const file of files) {
    const last = piles.at(-1);
    if (last && fits(file, last)) last.push(file);
    else piles.push([file]);
  }
  return piles;
}

/** @param {File} file @param {File[]} pile */
function fits(file, pile) {
  const size = pile.reduce((sum, one) => sum + one.size, file.size);
  const photos = [file, ...pile].every((one) => PHOTOS.includes(kindOf(one)));
  return photos && pile.length < TOGETHER && size <= LARGE && pile.every(({ name }) => name !== file.name);
}

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
