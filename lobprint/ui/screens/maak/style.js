/** The fold Huisstijl: colour, and how well it reads. */

import { withValue } from "../../choice.js";
import { hex } from "../../colours.js";
import { find, part, say, setValue } from "../../dom.js";
import { inputOf } from "./fields.js";

const FIELD = "school.huisstijl.kleur";
const OURS = "#00629B";
const WHOLE = /^#?[0-9a-f]{6}$/i;

/** @param {import("../../types").State} state */
export function startColour(state) {
  const code = inputOf(FIELD);
  const palette = find(document, "[data-palet]", HTMLInputElement);
  const swatches = [...document.querySelectorAll("[data-kleur]")].filter((one) => one instanceof HTMLElement);

  /** @param {string} colour @param {string} key */
  function choose(colour, key) {
    state.change(key, withValue(state.now, FIELD, colour));
  }

  for (const swatch of swatches) {
    swatch.style.background = swatch.dataset.kleur ?? "";
    swatch.addEventListener("click", () => choose(swatch.dataset.kleur ?? "", ""));
  }
  palette.addEventListener("input", () => choose(hex(palette.value), "palet"));
  // Half a code is no mistake yet: it counts when it is whole, or when the field is left.
  code.addEventListener(
    "input",
    () => WHOLE.test(code.value.trim()) && choose(hex(code.value.trim()), FIELD),
  );
  code.addEventListener("change", () => choose(code.value.trim(), FIELD));

  return {
    /** @param {import("../../types").Choice} now */
    show(now) {
      const colour = now.school.huisstijl?.kleur ?? "";
      if (document.activeElement !== code || WHOLE.test(colour)) setValue(code, colour);
      const worn = WHOLE.test(colour) ? hex(colour) : colour || OURS;
      for (const swatch of swatches)
        swatch.setAttribute("aria-pressed", String(swatch.dataset.kleur === worn));
      if (WHOLE.test(worn)) setValue(palette, worn.toLowerCase());
    },
    /** @param {import("../../types").Brand} brand */
    tell({ zin, leest }) {
      const line = part("[data-leest]");
      line.hidden = !zin;
      line.classList.toggle("let", !leest);
      say(find(line, "[data-zin]", HTMLElement), zin);
    },
  };
}
