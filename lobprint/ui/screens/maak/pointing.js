/**
 * A click on the page goes to the field that fills that place; dragging doesn't. With a
 * finger nothing happens: a keyboard would come up before the page.
 *
 * @typedef {import("../../types").Page} Page
 */

import { find } from "../../dom.js";
import { goToField } from "./problems.js";

/** How far a hand may move while it clicks, in CSS pixels. */
const STEADY = 6;
/** How far down the name of the school stands at most, as a part of a page. */
const HEAD = 0.07;
/** The same of what stands on a cover, from the top. */
const COVER = /** @type {const} */ ([
  [0.3, "school.naam"],
  [0.76, "school.huisstijl.kleur"],
  [0.805, "school.naam"],
  [0.845, "school.team"],
  [1, "school.schooljaar"],
]);

/** @param {{page: number, shown: import("../../types").Preview | null}} preview */
export function startPointing(preview) {
  const canvas = find(document, "[data-blad]", HTMLCanvasElement);
  let [x, y] = [0, 0];
  canvas.addEventListener("pointerdown", (event) => void ([x, y] = [event.clientX, event.clientY]));
  canvas.addEventListener("pointerup", (event) => {
    const page = preview.shown?.pages[preview.page - 1];
    const moved = Math.hypot(event.clientX - x, event.clientY - y) > STEADY;
    if (!page || moved || event.pointerType !== "mouse" || event.button !== 0) return;
    const field = document.querySelector(selectorAt(page, event.offsetY / canvas.clientHeight));
    if (field instanceof HTMLElement) goToField(field);
  });
}

/** What stands so far down a page, as a selector of its field.
 * @param {Page} page @param {number} down */
function selectorAt({ form }, down) {
  const name = form.startsWith("omslag")
    ? COVER.find(([end]) => down <= end)?.[1]
    : down < HEAD
      ? "school.naam"
      : "";
  return name ? `.paneel [data-field="${name}"]` : `.paneel [data-form="${CSS.escape(form)}"]`;
}
