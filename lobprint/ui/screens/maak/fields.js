/** Plain fields: what is typed goes into the choice, and the choice into the field. */

import { valueOf, withValue } from "../../choice.js";
import { find, part, setValue } from "../../dom.js";

const TEXTS = ["school.naam", "school.team", "school.schooljaar", "school.huisstijl.logo_tekst"];
const TICKS = ["school.huisstijl.zuinig", "school.loopbaancompetenties"];

/** The sector that has words of its own for who somebody becomes. */
const HBO = "hbo";

/** @param {import("../../types").State} state */
export function startFields(state) {
  const texts = TEXTS.map((field) => ({ field, input: inputOf(field) }));
  const ticks = TICKS.map((field) => ({ field, input: inputOf(field) }));
  const sectors = [...document.querySelectorAll("input[name=sector]")].filter(
    (one) => one instanceof HTMLInputElement,
  );

  for (const { field, input } of texts) {
    input.addEventListener("input", () => state.change(field, withValue(state.now, field, input.value)));
  }
  for (const { field, input } of ticks)
    input.addEventListener("change", () => state.change("", withValue(state.now, field, input.checked)));
  for (const one of sectors)
    one.addEventListener("change", () => state.change("sector", { ...state.now, sector: one.value }));

  return {
    /** @param {import("../../types").Choice} now */
    show(now) {
      for (const { field, input } of texts) setValue(input, valueOf(now, field) ?? "");
      for (const { field, input } of ticks) input.checked = valueOf(now, field) === true;
      part("[data-hbo]").hidden = now.sector !== HBO;
      for (const one of sectors) one.checked = one.value === now.sector;
    },
  };
}

/** @param {string} field */
export function inputOf(field) {
  return find(document, `input[data-field="${field}"]`, HTMLInputElement);
}
