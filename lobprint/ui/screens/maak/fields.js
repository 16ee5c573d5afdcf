/** Plain fields: what is typed goes into the choice, and the choice into the field. */

import { valueOf, withValue } from "../../choice.js";
import { find, setValue } from "../../dom.js";

const TEXTS = ["school.naam", "school.team", "school.schooljaar", "school.huisstijl.logo_tekst"];
const TICK = "school.huisstijl.zuinig";

/** @param {import("../../types").State} state */
export function startFields(state) {
  const texts = TEXTS.map((field) => ({ field, input: inputOf(field) }));
  const tick = inputOf(TICK);
  const sectors = [...document.querySelectorAll("input[name=sector]")].filter(
    (one) => one instanceof HTMLInputElement,
  );

  for (const { field, input } of texts) {
    input.addEventListener("input", () => state.change(field, withValue(state.now, field, input.value)));
  }
  tick.addEventListener("change", () => state.change("", withValue(state.now, TICK, tick.checked)));
  for (const one of sectors)
    one.addEventListener("change", () => state.change("sector", { ...state.now, sector: one.value }));

  return {
    /** @param {import("../../types").Choice} now */
    show(now) {
      for (const { field, input } of texts) setValue(input, valueOf(now, field) ?? "");
      tick.checked = now.school.huisstijl?.zuinig === true;
      for (const one of sectors) one.checked = one.value === now.sector;
    },
  };
}

/** @param {string} field */
export function inputOf(field) {
  return find(document, `input[data-field="${field}"]`, HTMLInputElement);
}
