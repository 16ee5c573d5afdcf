/**
 * What a question is answered with: options, each with the key that chooses it, or words.
 *
 * @typedef {import("../../types").Doubt} Doubt
 */

import { make } from "../../dom.js";

/** Options that have a key of their own. */
const NUMBERS = 9;
const TICKED = { waarde: "ja", label: "aangekruist" };
const NOT_TICKED = "niet aangekruist";
const PER_QUESTION = { waarde: "nee", label: "Nee, vraag het per vraag" };
const ALL_EMPTY = "Ja, alles is leeg";
const EMPTY = "leeg";

/** @param {Doubt} doubt */
export function inputFor(doubt) {
  if (doubt.soort === "choice") return radios(doubt, doubt.opties, EMPTY);
  if (doubt.soort === "check") return radios(doubt, [TICKED], NOT_TICKED);
  if (doubt.soort === "page") return radios(doubt, [PER_QUESTION], ALL_EMPTY);
  return words(doubt);
}

/** The option that a key chooses. @param {ParentNode} card @param {string} key */
export function numberOf(card, key) {
  const option = /^\d$/.test(key) && card.querySelector(`input[data-toets="${key}"]`);
  return option instanceof HTMLInputElement ? option : null;
}

/** Those that there are, and that nothing was meant.
 * @param {Doubt} doubt @param {Doubt["opties"]} options @param {string} nothing */
function radios(doubt, options, nothing) {
  const chosen = doubt.waarde === true ? TICKED.waarde : doubt.waarde || "";
  const open = doubt.merken.length > 0 && !doubt.waarde;
  const all = [...options, { waarde: "", label: nothing }].map(({ waarde, label }, index) => {
    const key = waarde === "" ? 0 : index + 1;
    const checked = !open && waarde === chosen;
    return radio(waarde, label, key, checked, doubt.merken.includes(waarde));
  });
  return make("div", { className: "keus", role: "radiogroup", "aria-label": doubt.vraag }, ...all);
}

/** @param {string} value @param {string} label @param {number} key @param {boolean} checked @param {boolean} marked */
function radio(value, label, key, checked, marked) {
  const input = make("input", { type: "radio", name: "antwoord", value, checked });
  const inside = [input, make("span", {}, label)];
  if (key <= NUMBERS) {
    input.setAttribute("data-toets", String(key));
    input.setAttribute("aria-keyshortcuts", String(key));
    inside.push(make("kbd", { "aria-hidden": "true" }, String(key)));
  }
  return make("label", { className: marked ? "gemerkt" : "" }, ...inside);
}

/** @param {Doubt} doubt */
function words({ waarde, vraag, naam, uitsnede }) {
  const value = String(waarde);
  const label = uitsnede ? `Typ over: ${vraag}` : vraag;
  const properties = { className: "inv", "aria-label": label, "data-antwoord": "", value };
  const long = value.includes("\n") || value.length > 60;
  if (long || (uitsnede && !naam)) return make("textarea", { ...properties, rows: long ? 4 : 2 });
  return make("input", { ...properties, type: "text", autocomplete: "off" });
}
