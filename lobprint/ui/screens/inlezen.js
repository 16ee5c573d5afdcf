/**
 * The third screen: filled forms come in, one sees what was read, and settles what is in
 * doubt.
 *
 * @typedef {import("../types").Doubt} Doubt
 * @typedef {import("../types").Sheet} Sheet
 */

import { find, make, part, say } from "../dom.js";
import { toldInFull } from "../making.js";
import { speak, tell, wordsOf } from "../tell.js";
import { startAway } from "./inlezen/away.js";
import { startPaper } from "./inlezen/paper.js";
import { isSame, startQuestion } from "./inlezen/question.js";
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
  const question = startQuestion({ settle, leave });
  const sheets = startSheets((sheet) => choose(sheet.id));
  const reading = startReading(state, returned, { begins: forget, missed: addMissed, done: () => show(true) });
  const away = startAway(state, returned, current, forget);
  /** @type {import("../types").Problem[]} */
  let missed = [];
  let chosen = "";
  /** The doubts that were settled here, the latest last. @type {Doubt[]} */
  let before = [];
  /** A doubt that somebody looks at once more. @type {Doubt | null} */
  let again = null;
  part("[data-vorige-vraag]").addEventListener("click", back);
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

  /** The sheet that is looked at. @returns {Sheet | null} */
  function current() {
    return all().find(({ id }) => id === (asked()?.blad ?? chosen)) ?? all()[0] ?? null;
  }

  /** The doubt that is asked now: of the chosen sheet first. @returns {Doubt | null} */
  function asked() {
    if (again) return again;
    const { nakijken } = returned.told;
    if (!chosen) return nakijken[0] ?? null;
    return nakijken.find(({ blad }) => blad === chosen) ?? null;
  }

  /** Lets go of what was on sheets that are gone. */
  function letGo() {
    const there = new Set(all().map(({ id }) => id));
    before = before.filter(({ blad }) => there.has(blad));
    if (again && !there.has(again.blad)) again = null;
    if (!there.has(chosen)) chosen = "";
  }

  /** @param {boolean} [focus]  whether the question gets it */
  function show(focus = false) {
    letGo();
    const doubt = asked();
    const sheet = current();
    const { nakijken, bestanden, zeker, antwoorden, los } = returned.told;
    sheets.show(returned.told, sheet?.id ?? "");
    part("[data-leegte]").hidden = bestanden > 0;
    part("[data-nakijken]").hidden = !bestanden;
    say(part("[data-ingelezen-plek]"), returned.inFolder ? IN_FOLDER : IN_BROWSER);
    if (sheet) paper.show(sheet, doubt);
    else paper.clear();
    say(part("[data-nog]"), nakijken.length ? `Nog ${nakijken.length} om na te kijken` : "Alles is nagekeken");
    part("[data-vraagkaart]").hidden = !doubt;
    part("[data-wat-koos]").hidden = !doubt;
    part("[data-vorige-vraag]").hidden = !before.length || again !== null;
    if (doubt) question.show(doubt, sheet?.wie ?? doubt.wie, focus);
    else question.clear();
    waiting(nakijken.filter((one) => !isSame(one, doubt)).slice(0, NEXT));
    say(part("[data-naar-resultaten]"), `Naar de resultaten, ${zeker} van ${antwoorden} gelezen`);
    showLoose(los);
  }

  /** @param {Doubt[]} doubts */
  function waiting(doubts) {
    part("[data-daarna]").replaceChildren(
      ...doubts.map((one) => {
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
    const label = doubt.opties.find((option) => option.waarde === waarde)?.label ?? "";
    return next(doubt, "settle", { waarde }, `${doubt.vraag}: ${label || waarde}`);
  }

  /** @param {Doubt} doubt */
  function leave(doubt) {
    return next(doubt, "accept", {}, "Blijft zo.");
  }

  /** @param {Doubt} doubt @param {string} call @param {object} more @param {string} words */
  async function next(doubt, call, more, words) {
    const { blad, veld, rij } = doubt;
    again = null;
    before = [...before.filter((one) => !isSame(one, doubt)), doubt];
    const left = returned.told.nakijken.filter((one) => one.blad === chosen && !isSame(one, doubt));
    if (!left.length) chosen = "";
    try {
      const { problems } = await returned.ask(call, { blad, veld, rij, ...more });
      tell(problems.map(({ text, hint }) => `${text} ${hint}`).join(" "));
      speak(words);
    } catch (error) {
      tell(wordsOf(error));
    }
    show(true);
    if (!asked()) part("[data-naar-resultaten]").focus();
  }

  /** Once more what was settled last. */
  function back() {
    again = before.at(-1) ?? null;
    before = before.slice(0, -1);
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
    addMissed([]);
  }

  return { take: reading.take, open: away.open, forget, show: () => show() };
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
