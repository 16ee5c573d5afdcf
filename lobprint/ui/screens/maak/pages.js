/** Turning pages: buttons, keys, and the same page as text. */

import { find, part, say } from "../../dom.js";

/** By key; `end` is a page that is never reached. */
const KEYS = { PageDown: 1, ArrowRight: 1, PageUp: -1, ArrowLeft: -1, Home: -1e6, End: 1e6 };

/**
 * @param {{step: (by: number) => void, redraw: () => void}} preview
 */
export function startPages(preview) {
  const room = part("[data-toon]");
  part("[data-vorige]").addEventListener("click", () => preview.step(-1));
  part("[data-volgende]").addEventListener("click", () => preview.step(1));
  room.addEventListener("keydown", (event) => {
    const by = /** @type {Record<string, number>} */ (KEYS)[event.key];
    if (!by || event.ctrlKey || event.metaKey || event.altKey || event.target !== room) return;
    event.preventDefault();
    preview.step(by);
  });
  part("[data-lees]").addEventListener("click", readAsText);
  part("[data-groot]").addEventListener("click", () => {
    enlarge(room);
    preview.redraw();
  });
  new ResizeObserver(() => preview.redraw()).observe(room);
  orderForWidth();
}

/** The words of the page instead of its picture, and back. */
function readAsText() {
  const text = part("[data-tekst]");
  const canvas = find(document, "[data-blad]", HTMLCanvasElement);
  text.hidden = !text.hidden;
  canvas.hidden = !text.hidden;
  say(part("[data-lees]"), text.hidden ? "Lees als tekst" : "Toon de bladzijde");
}

/** The page as wide as there is room for, to scroll through; and back. @param {HTMLElement} room */
function enlarge(room) {
  const large = room.classList.toggle("groot");
  room.scrollTop = 0;
  say(part("[data-groot]"), large ? "Hele bladzijde" : "Groter");
}

/** On a narrow screen the page stands above the form, also for who goes by keyboard. */
function orderForWidth() {
  const narrow = matchMedia("(max-width: 1100px)");
  const set = () => {
    const [form, page, foot] = [part(".paneel"), part(".tafel"), part(".onderrand")];
    if (narrow.matches) form.before(page, foot);
    else form.after(page, foot);
  };
  narrow.addEventListener("change", set);
  set();
}
