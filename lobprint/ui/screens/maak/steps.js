/** Undo and redo: with buttons, and with keys outside the fields, which have their own. */

import { find, isText } from "../../dom.js";
import { speak } from "../../tell.js";

/** @param {import("../../types").State} state */
export function startSteps(state) {
  const back = find(document, "[data-ongedaan]", HTMLButtonElement);
  const forth = find(document, "[data-opnieuw]", HTMLButtonElement);

  function undo() {
    if (!state.canUndo) return;
    state.undo();
    speak("Ongedaan gemaakt");
  }
  function redo() {
    if (!state.canRedo) return;
    state.redo();
    speak("Opnieuw gedaan");
  }
  back.addEventListener("click", undo);
  forth.addEventListener("click", redo);
  state.listen(() => {
    back.setAttribute("aria-disabled", String(!state.canUndo));
    forth.setAttribute("aria-disabled", String(!state.canRedo));
  });
  document.addEventListener("focusout", () => state.settle());
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isText(event.target)) return;
    const key = event.key.toLowerCase();
    const again = key === "y" || (key === "z" && event.shiftKey);
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    if (again) redo();
    else undo();
  });
}
