/** Questions before something is gone, and short explanations. */

import { find, part, say } from "./dom.js";

/**
 * Asks before something is gone. The safe answer has the focus.
 *
 * @param {{kop: string, tekst: string, ja: string, nee: string}} words
 * @returns {Promise<boolean>}
 */
export function ask({ kop, tekst, ja, nee }) {
  const dialog = find(document, "dialog[data-vraag]", HTMLDialogElement);
  say(part("#vraagkop"), kop);
  say(part("#vraagtekst"), tekst);
  say(find(dialog, "[data-ja]", HTMLElement), ja);
  say(find(dialog, "[data-nee]", HTMLElement), nee);
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) =>
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "ja"), { once: true }),
  );
}

/** What somebody chose in a dialog: the value of the button. @param {string} selector @returns {Promise<string>} */
export function answered(selector) {
  const dialog = find(document, selector, HTMLDialogElement);
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) =>
    dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true }),
  );
}

/** The buttons in the foot that open an explanation. @param {string} way  how the page came */
export function startExplanations(way) {
  document
    .querySelectorAll("[data-los]")
    .forEach((one) => one.toggleAttribute("hidden", one.getAttribute("data-los") !== way));
  document.querySelectorAll("[data-uitleg]").forEach((button) => {
    const dialog = find(
      document,
      `[data-dialoog="${button.getAttribute("data-uitleg")}"]`,
      HTMLDialogElement,
    );
    button.addEventListener("click", () => dialog.showModal());
  });
}
