/**
 * The third screen: filled forms come in, one sees what was read, and settles what is in
 * doubt.
 *
 * @typedef {import("../types").Doubt} Doubt
 * @typedef {import("../types").Sheet} Sheet
 * @typedef {import("../types").Where} Where
 */

import { find, make, part, say } from "../dom.js";
import { toldInFull } from "../making.js";
import { faultsIn, speak, tell, wordsOf } from "../tell.js";
import { startAway } from "./inlezen/away.js";
import { startPaper } from "./inlezen/paper.js";
import { startPapers } from "./inlezen/papers.js";
import { isSame, isWritten, startQuestion } from "./inlezen/question.js";
import { startReading } from "./inlezen/reading.js";
import { startSheets } from "./inlezen/sheets.js";

/** Doubts that wait, of which a line is shown. */
const NEXT = 2;
const IN_FOLDER = "Wat u inleest, staat in antwoorden.sqlite in uw map, en nergens anders.";
const IN_BROWSER = "Wat u inleest, blijft in deze browser staan, en nergens anders.";

/**
 * @param {import("../types").Call} call
 * @param {import("../types").State} state
 * @param {import("../types").Returned} returned
 */
export function startInlezen(call, state, returned) {
  const paper = startPaper(call);
  const question = startQuestion({ settle, leave, back });
  const sheets = startSheets((sheet) => choose(sheet.id));
  const papers = startPapers(call, state, returned);
  const reading = startReading(state, returned, { begins: forget, missed: addMissed, done: () => show(true) });
  const away = startAway(state, returned, current, forget);
  /** @type {import("../types").Problem[]} */
  let missed = [];
  let chosen = "";
  /** What somebody looks at first, for a step was taken back. @type {Where | null} */
  let again = null;
  /** Steps that can be taken back. */
  let steps = 0;
  /** Papers that are asked about question by question. @type {Set<string>} */
  const opened = new Set();
  part("[data-vorige-vraag]").addEventListener("click", back);
  part("[data-naar-vraag]").addEventListener("click", (event) => {
    event.preventDefault();
    show(true);
  });
  part("[data-niet-typen]").addEventListener("click", () => step("untyped", {}, "Wat geschreven is, blijft een plaatje."));
  for (const selector of ["[data-lees-bestanden]", "[data-lees-map]"]) {
    const input = find(document, selector, HTMLInputElement);
    part("[data-map-kiezen]").hidden = !("webkitdirectory" in input);
    input.addEventListener("change", () => {
      const files = [...(input.files ?? [])];
      input.value = "";
      if (files.length) reading.take(files);
    });
  }

  const all = () => returned.told.formulieren.flatMap(({ bladen }) => bladen);
  const doubts = () => returned.told.nakijken.flatMap((one) => (opened.has(one.papier) ? (one.vragen ?? [one]) : [one]));

  /** The sheet that is looked at. @returns {Sheet | null} */
  function current() {
    return all().find(({ id }) => id === (asked()?.blad ?? chosen)) ?? all()[0] ?? null;
  }

  /** The doubt that is asked now: what was taken back, or of the chosen sheet first.
   * @returns {Doubt | null} */
  function asked() {
    const open = doubts();
    const back = again && open.find((one) => [one, ...(one.vragen ?? [])].some((each) => isAt(each, again)));
    if (back) return back;
    if (!chosen) return open[0] ?? null;
    return open.find(({ blad }) => blad === chosen) ?? null;
  }

  /** @param {boolean} [focus]  whether the question gets it */
  function show(focus = false) {
    if (!all().some(({ id }) => id === chosen)) chosen = "";
    const doubt = asked();
    const sheet = current();
    const { bestanden, zeker, antwoorden, los, papier } = returned.told;
    const open = doubts();
    sheets.show(returned.told, sheet?.id ?? "");
    papers.show(papier);
    part("[data-leegte]").hidden = bestanden > 0;
    part("[data-nakijken]").hidden = !bestanden;
    say(part("[data-ingelezen-plek]"), returned.inFolder ? IN_FOLDER : IN_BROWSER);
    if (sheet) paper.show(sheet, doubt);
    else paper.clear();
    say(part("[data-nog]"), open.length ? `Nog ${open.length} om na te kijken` : "Alles is nagekeken");
    part("[data-vraagkaart]").hidden = !doubt;
    part("[data-naar-vraag]").hidden = !doubt;
    part("[data-wat-koos]").hidden = !doubt;
    part("[data-vorige-vraag]").hidden = !steps;
    part("[data-hoort-bij]").hidden = all().length < 2;
    if (doubt) question.show(doubt, sheet?.wie ?? doubt.wie, focus);
    else question.clear();
    untyped(open, doubt);
    waiting(open.filter((one) => !isSame(one, doubt)).slice(0, NEXT));
    say(part("[data-naar-resultaten]"), `Naar de resultaten, ${zeker} van ${antwoorden} gelezen`);
    showLoose(los);
  }

  /** All that is written may stay a picture at once. @param {Doubt[]} open @param {Doubt | null} doubt */
  function untyped(open, doubt) {
    const isCrop = (/** @type {Doubt} */ one) => one.uitsnede && isWritten(one) && !one.naam;
    const left = open.filter(isCrop).length;
    const button = part("[data-niet-typen]");
    button.hidden = left < 2 || !doubt || !isCrop(doubt);
    say(button, `Alle ${left} teksten als plaatje laten`);
  }

  /** @param {Doubt[]} open */
  function waiting(open) {
    part("[data-daarna]").replaceChildren(
      ...open.map((one) => {
        const line = make("b", {}, asked()?.wie === one.wie ? one.vraag : `${one.wie}: ${one.vraag}`);
        const button = make(
          "button",
          { type: "button", className: "kaart", onclick: () => choose(one.blad) },
          line,
          make("span", { className: "klein zacht" }, one.waarom),
        );
        return make("li", {}, button);
      }),
    );
  }

  /** @param {string} sheet */
  function choose(sheet) {
    chosen = sheet;
    again = null;
    show(true);
  }

  /** @param {Doubt} doubt @param {string | boolean} waarde */
  function settle(doubt, waarde) {
    if (doubt.soort === "page") return page(doubt, waarde === "");
    const label = doubt.opties.find((option) => option.waarde === waarde)?.label ?? "";
    return next(doubt, "settle", { waarde }, `${doubt.vraag}: ${label || waarde || "leeg"}`);
  }

  /** @param {Doubt} doubt */
  function leave(doubt) {
    return next(doubt, "accept", {}, "Blijft zo.");
  }

  /** A page is empty, or is asked about question by question.
   * @param {Doubt} doubt @param {boolean} empty */
  async function page(doubt, empty) {
    const { papier } = doubt;
    if (empty) return step("empty", { papier }, `${doubt.vraag}: leeg`);
    opened.add(papier);
    show(true);
  }

  /** @param {Doubt} doubt @param {string} name @param {object} more @param {string} words */
  function next(doubt, name, more, words) {
    const { blad, veld, rij } = doubt;
    const left = doubts().filter((one) => one.blad === chosen && !isSame(one, doubt));
    if (!left.length) chosen = "";
    return step(name, { blad, veld, rij, ...more }, words);
  }

  /** Asks the desk for what can be taken back. @param {string} name @param {object} args @param {string} words */
  async function step(name, args, words) {
    again = null;
    try {
      const answer = await returned.ask(name, args);
      if (answer.result) steps += 1;
      tell(faultsIn(answer));
      speak(words);
    } catch (error) {
      tell(wordsOf(error));
    }
    show(true);
    if (!asked()) part("[data-naar-resultaten]").focus();
  }

  /** Takes back what was settled last, and asks it once more. */
  async function back() {
    if (!steps) return;
    try {
      const { result } = await returned.ask("undo", {});
      steps = result?.terug ? steps - 1 : 0;
      again = result?.terug ?? null;
      speak(again ? "Teruggenomen." : "Er is niets meer om terug te nemen.");
    } catch (error) {
      tell(wordsOf(error));
    }
    show(true);
  }

  /** @param {import("../types").Problem[]} more */
  function addMissed(more) {
    missed = [...missed, ...more].slice(-200);
    part("[data-gemist]").replaceChildren(...(missed.length ? [make("h2", {}, "Let op"), ...toldInFull(missed)] : []));
  }

  /** What was told of files is over: others come, or all is gone. */
  function forget() {
    missed = [];
    steps = 0;
    opened.clear();
    addMissed([]);
  }

  return { take: reading.take, open: away.open, forget, show: () => show() };
}

/** @param {Where} one @param {Where | null} other */
function isAt(one, other) {
  return one.blad === other?.blad && one.veld === other.veld && one.rij === other.rij;
}

/** @param {{bestand: string, tekst: string}[]} loose */
function showLoose(loose) {
  part("[data-los-tekst]").hidden = !loose.length;
  say(
    part("[data-los-zin]"),
    loose.length === 1 ? "1 tekst zonder plek" : `${loose.length} teksten zonder plek`,
  );
  part("[data-los-lijst]").replaceChildren(
    ...loose.map(({ bestand, tekst }) => make("li", { className: "let" }, make("b", {}, bestand), ": ", tekst)),
  );
}
