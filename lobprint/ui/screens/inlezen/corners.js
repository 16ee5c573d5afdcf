/**
 * A picture in which no page was found: she says which page it is, and moves four points
 * to its corners, with the mouse or with the arrow keys.
 *
 * @typedef {import("../../types").Unread} Unread
 * @typedef {[number, number]} Corner  parts of the picture, from its left and its top
 */

import { orderOf } from "../../choice.js";
import { find, make, part, say } from "../../dom.js";
import { faultsIn, speak, wordsOf } from "../../tell.js";

const OTHER = "ander";
const NAMES = ["linksboven", "rechtsboven", "rechtsonder", "linksonder"];
/** Of the picture: how far an arrow moves a corner, and with Shift. */
const STEP = 0.004;
const LEAP = 0.04;
/** Where the corners are at first. @type {Corner[]} */
const START = [[0.06, 0.06], [0.94, 0.06], [0.94, 0.94], [0.06, 0.94]];
/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * @param {import("../../types").Call} call
 * @param {import("../../types").State} state
 * @param {import("../../types").Returned} returned
 */
export function startCorners(call, state, returned) {
  const dialog = find(document, "[data-hoekvraag]", HTMLDialogElement);
  const image = find(document, "[data-hoekbeeld]", HTMLImageElement);
  const which = find(document, "#welkeblz", HTMLSelectElement);
  const handles = NAMES.map((_, index) => handle(index));
  part("[data-hoeken]").append(...handles);
  /** @type {Corner[]} */
  let corners = START;
  let papier = "";
  which.addEventListener("change", () => which.value === OTHER && choices(true));
  part("[data-hoeklees]").addEventListener("click", read);
  part("[data-hoekdraai]").addEventListener("click", () => {
    put([corners[3], ...corners.slice(0, 3)]);
    speak(`De bovenkant loopt nu van ${inWords(corners[0])} naar ${inWords(corners[1])}.`);
  });

  /** @param {number} index */
  function handle(index) {
    const button = make("button", { type: "button", className: "hoek", "aria-describedby": "hoekhulp" });
    button.addEventListener("pointerdown", (event) => button.setPointerCapture(event.pointerId));
    button.addEventListener("pointermove", (event) => {
      if (!button.hasPointerCapture(event.pointerId)) return;
      const { left, top, width, height } = image.getBoundingClientRect();
      move(index, [(event.clientX - left) / width, (event.clientY - top) / height]);
    });
    button.addEventListener("keydown", (event) => {
      const way = ARROWS[event.key];
      if (!way) return;
      event.preventDefault();
      const far = event.shiftKey ? LEAP : STEP;
      move(index, [corners[index][0] + way[0] * far, corners[index][1] + way[1] * far]);
    });
    button.addEventListener("keyup", (event) => event.key in ARROWS && speak(inWords(corners[index])));
    return button;
  }

  /** @param {number} index @param {Corner} to */
  function move(index, [x, y]) {
    put(corners.map((one, at) => (at === index ? [within(x), within(y)] : one)));
  }

  /** @param {Corner[]} now */
  function put(now) {
    corners = now;
    handles.forEach((button, index) => {
      const [x, y] = corners[index];
      Object.assign(button.style, { left: `${x * 100}%`, top: `${y * 100}%` });
      button.setAttribute("aria-label", `Hoek ${NAMES[index]}: ${inWords([x, y])}`);
    });
    const points = corners.map(([x, y]) => `${x * 100} ${y * 100}`);
    find(document, "[data-hoeklijn]", SVGPathElement).setAttribute("d", `M${points.join("L")}Z`);
    find(document, "[data-hoekboven]", SVGPathElement).setAttribute("d", `M${points[0]}L${points[1]}`);
  }

  /** What the page may be: of forms that were read, or of all there are. @param {boolean} alle */
  async function choices(alle) {
    which.replaceChildren(make("option", { value: "" }, "Even kijken welke er zijn …"));
    const { files, ...order } = orderOf(state.now);
    const { result } = await call("pages", { ...order, files, alle }, state.now.files);
    const more = result?.alle ? [] : [make("option", { value: OTHER }, "Een ander formulier …")];
    which.replaceChildren(...(result?.bladzijden ?? []).map(optionOf), ...more);
  }

  async function read() {
    if (!which.value.includes("/")) return say(part("[data-hoekfout]"), "Kies eerst welke bladzijde dit is.");
    say(part("[data-hoekfout]"), "Wordt gelezen …");
    const [uitgave, page] = which.value.split("/");
    const { files, ...order } = orderOf(state.now);
    const asked = { ...order, files, papier, uitgave, page: Number(page), hoeken: corners };
    try {
      const answer = await returned.ask("again", asked, state.now.files);
      if (!answer.result) return say(part("[data-hoekfout]"), faultsIn(answer));
      dialog.close();
      speak("Gelezen.");
    } catch (error) {
      say(part("[data-hoekfout]"), wordsOf(error));
    }
  }

  return {
    /** @param {Unread} one */
    async open(one) {
      papier = one.papier;
      const { files } = await call("paper", { papier });
      URL.revokeObjectURL(image.src);
      image.src = URL.createObjectURL(new Blob([files["1"]]));
      say(part("[data-hoekfout]"), "");
      put(START);
      dialog.showModal();
      await choices(false);
    },
  };
}

/** @param {{uitgave: string, page: number, titel: string}} one */
function optionOf({ uitgave, page, titel }) {
  return make("option", { value: `${uitgave}/${page}` }, `${titel}, bladzijde ${page}`);
}

/** @param {number} part  of the picture */
function within(part) {
  return Math.max(0, Math.min(part, 1));
}

/** @param {Corner} corner */
function inWords([x, y]) {
  return `${Math.round(x * 100)} procent van links, ${Math.round(y * 100)} procent van boven`;
}
