/**
 * The fourth screen: where the team stands, in the numbers and the words of the report,
 * and that report to take along.
 *
 * @typedef {import("../types").Results} Results
 */

import { nameOf, orderOf } from "../choice.js";
import { find, make, part, say } from "../dom.js";
import { save } from "../files.js";
import { run } from "../jobs.js";
import { toldInFull } from "../making.js";
import { newest } from "../newest.js";
import { speak, tell, wordsOf } from "../tell.js";
import { shown } from "./resultaten/blocks.js";

const DATE = new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "long", year: "numeric" });
const LAST_YEAR = "vorigjaar/";
/** Blocks of which the sheet stands at the right, where there is less room. */
const NARROW = ["Bars", "AgreedActions", "Outcomes"];

/**
 * @param {import("../types").Call} call
 * @param {import("../types").State} state
 * @param {import("../types").Returned} returned
 */
export function startResultaten(call, state, returned) {
  const asked = find(document, "[data-gevraagd]", HTMLInputElement);
  const input = find(document, "[data-vorig-jaar]", HTMLInputElement);
  const showing = newest(() => ask().catch((error) => tell(wordsOf(error))));
  /** @type {File | null} */
  let before = null;

  /** What the desk is asked, whichever it is. */
  function order() {
    const van = Math.max(0, Math.floor(Number(asked.value) || 0));
    return { ...orderOf(state.now), van, ...(before ? { vorig: LAST_YEAR } : {}) };
  }

  const files = () => ({ ...state.now.files, ...(before ? { [LAST_YEAR]: before } : {}) });

  async function ask() {
    const { bestanden } = returned.told;
    part("[data-geen-resultaten]").hidden = bestanden > 0;
    for (const name of ["net", "instellen", "verslag-knoppen", "resultaten-let"])
      part(`[data-${name}]`).hidden = !bestanden;
    say(part("[data-van-wie]"), nameOf(state.now));
    say(part("[data-ingelezen-zin]"), bestanden ? readWhen(returned.told, Number(asked.value)) : "");
    if (!bestanden) return part("[data-net]").replaceChildren();
    const { result, problems } = await call("results", order(), files());
    warn(problems);
    if (result) draw(result);
  }

  /** @param {Results} results */
  function draw({ parts }) {
    const sheets = parts.map(sheetOf).filter((one) => one !== null);
    const sides = [sheets.filter((one) => !isNarrow(one)), sheets.filter(isNarrow)].filter((side) => side.length);
    const columns = sides.map((side) => make("div", { className: "kolom" }, ...side));
    part("[data-net]").replaceChildren(...columns);
  }

  /** @param {import("../types").Problem[]} problems */
  function warn(problems) {
    part("[data-resultaten-let]").replaceChildren(...toldInFull(problems));
  }

  /** @param {string} what */
  async function build(what) {
    const state = part("[data-verslag-stand]");
    say(state, "Wordt gemaakt …");
    try {
      const { made, problems } = await run(call, { ...order(), wat: what }, files(), () => {});
      warn(problems);
      if (made) save(made);
      say(state, made ? `${made.naam} staat bij uw downloads` : "");
    } catch (error) {
      say(state, "");
      tell(wordsOf(error));
    }
  }

  /** @param {File | null} file */
  function lastYear(file) {
    before = file;
    say(part("[data-vorig-zin]"), file ? `Vorig jaar: ${file.name}` : "Vorig jaar ernaast zetten");
    part("[data-vorig-weg]").hidden = !file;
    speak(file ? "Vorig jaar staat ernaast" : "Zonder vorig jaar");
    showing.ask(null);
  }

  asked.addEventListener("input", () => showing.ask(null));
  input.addEventListener("change", () => (input.files?.[0] && lastYear(input.files[0]), (input.value = "")));
  part("[data-vorig-weg]").addEventListener("click", () => (lastYear(null), input.focus()));
  part("[data-verslag]").addEventListener("click", () => build("verslag"));
  part("[data-excel]").addEventListener("click", () => build("excel"));
  return { show: () => showing.ask(null) };
}

/** "6 van 8 bladen ingelezen op 24 november 2026": of the form of which most came back.
 * @param {import("../types").Answers} told @param {number} asked */
function readWhen({ formulieren, op }, asked) {
  const most = Math.max(0, ...formulieren.map(({ bladen }) => bladen.length));
  const sheets = asked > most ? `${most} van ${asked} bladen` : most === 1 ? "1 blad" : `${most} bladen`;
  const when = op ? ` op ${DATE.format(new Date(`${op}T12:00`))}` : "";
  return `${sheets} ingelezen${when}. Namen staan niet in het verslag.`;
}

/** A sheet of the screen for a part of the report; none when nothing of it is for a screen.
 * @param {Results["parts"][number]} part */
function sheetOf({ id, title, blocks }) {
  const inside = blocks.flatMap(shown);
  if (!inside.length) return null;
  const head = make("h2", { id: `deel-${id}`, className: title === nameOfScreen() ? "sr" : "" }, title);
  const narrow = blocks.some(({ block }) => NARROW.includes(block));
  const properties = { className: narrow ? "vel stil" : "vel", "aria-labelledby": `deel-${id}` };
  return make("section", properties, head, ...inside);
}

/** What stands above all of it needn't be read twice. */
function nameOfScreen() {
  return part('[data-scherm="resultaten"] h1').textContent;
}

/** @param {HTMLElement} sheet */
function isNarrow(sheet) {
  return sheet.classList.contains("stil");
}
