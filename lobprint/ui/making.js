/** What is told of long work: its problems, how far it is, and what was made. */

import { make, say } from "./dom.js";
import { save } from "./files.js";

/** All problems, each with its cell. @param {import("./types").Problem[]} problems */
export function toldInFull(problems) {
  if (!problems.length) return [];
  return [make("ul", { className: "fouten" }, ...problems.map(line))];
}

/** @param {import("./types").Problem} problem */
function line({ text, hint, place, warning }) {
  const where = place ? [make("b", {}, place), ": "] : [];
  return make("li", { className: warning ? "let" : "" }, ...where, `${text} ${hint}`.trim());
}

/** A bar with numbers, and a button to stop. @param {() => void} stopped @param {string} [name] */
export function progressBar(stopped, name = "Hoe ver het maken is") {
  const bar = make("progress", { max: 1, value: 0, "aria-label": name });
  const words = make("span", { className: "klein" }, "Even kijken …");
  const stop = make("button", { className: "knop stil sm", type: "button", onclick: stopped }, "Stoppen");
  const element = make("div", { className: "loopt" }, bar, make("div", { className: "rest" }, words, stop));
  /** @param {import("./jobs.js").Progress} progress */
  function tell({ wat, done, total }) {
    bar.max = total;
    bar.value = done;
    say(words, `${done} van ${total} ${wat}`);
  }
  return { element, stop, tell };
}

/** @param {import("./types").Made} made */
export function readyFor(made) {
  const again = make(
    "button",
    { className: "knop sm", type: "button", onclick: () => save(made) },
    "Nog eens downloaden",
  );
  return make(
    "div",
    { className: "klaar" },
    make("p", {}, `Klaar. ${made.naam} staat bij uw downloads.`),
    again,
  );
}

/** @param {string} words @param {() => void} pressed @param {string} [kind] */
export function pressable(words, pressed, kind = "knop sm") {
  return make("button", { className: kind, type: "button", onclick: pressed }, words);
}
