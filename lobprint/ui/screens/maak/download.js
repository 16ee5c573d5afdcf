/**
 * Download and Print: what is seen is what comes.
 *
 * @typedef {import("../../types").Problem} Problem
 */

import { orderOf } from "../../choice.js";
import { find, part } from "../../dom.js";
import { save } from "../../files.js";
import { run } from "../../jobs.js";
import { speak, wordsOf } from "../../tell.js";
import { printed } from "./print.js";

/**
 * @param {import("../../types").Call} call
 * @param {import("../../types").State} state
 * @param {{wrong: () => Problem[], busy: (words: string) => void, told: (problems: Problem[]) => void,
 *          failed: (words: string) => void}} hears
 */
export function startDownload(call, state, hears) {
  let running = false;

  /** @param {string[]} formats @param {(made: import("../../types").Made) => void} hand */
  async function build(formats, hand) {
    if (running) return;
    if (hears.wrong().length) return hears.told(hears.wrong());
    running = true;
    try {
      const order = { ...orderOf(state.now), formats };
      const { made, problems } = await run(call, order, state.now.files, ({ done, total }) =>
        hears.busy(total > 2 ? `Bezig: ${done} van ${total}` : "Bezig"),
      );
      hears.told(problems);
      if (made) hand(made);
    } catch (error) {
      hears.failed(wordsOf(error));
    } finally {
      running = false;
    }
  }

  /** @param {import("../../types").Made} made */
  function handOver(made) {
    save(made);
    speak(`${made.naam} staat bij uw downloads`);
  }

  part("[data-download]").addEventListener("click", () => build(["docx", "pdf"], handOver));
  document.querySelectorAll("[data-alleen]").forEach((button) => {
    button.addEventListener("click", () => build([button.getAttribute("data-alleen") ?? ""], handOver));
  });
  document
    .querySelectorAll("[data-print]")
    .forEach((button) => button.addEventListener("click", () => build(["pdf"], printed)));
  startMenu();
}

/** The second button, with the other choices. */
function startMenu() {
  const opener = part("[data-keuze]");
  const menu = part("[data-keuzes]");

  /** @param {boolean} open */
  function set(open) {
    menu.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
  }
  opener.addEventListener("click", () => set(Boolean(menu.hidden)));
  menu.addEventListener("click", () => (set(false), opener.focus()));
  find(document, ".pak", HTMLElement).addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || menu.hidden) return;
    set(false);
    opener.focus();
  });
  for (const kind of ["focusin", "pointerdown"]) {
    document.addEventListener(kind, (event) => {
      if (outside(event, menu, opener)) set(false);
    });
  }
}

/** @param {Event} event @param {Element[]} within */
function outside(event, ...within) {
  return !within.some((one) => event.target instanceof Node && one.contains(event.target));
}
