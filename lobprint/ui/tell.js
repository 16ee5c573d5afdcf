/** What the page tells: a bar above it for what matters, and a voice for who can't see it. */

import { part, say } from "./dom.js";

const CALM = 900;
let timer = 0;

/** Tells something important at the top, until it is called with nothing. @param {string} words */
export function tell(words) {
  const bar = part("[data-boodschap]");
  say(bar, words);
  bar.hidden = !words;
}

/** Speaks to a screen reader when it has been calm for a while; only the newest.
 * @param {string} words */
export function speak(words) {
  clearTimeout(timer);
  timer = setTimeout(() => say(part("[data-spreek]"), words), CALM);
}

/** A sentence of any error. @param {unknown} error */
export function wordsOf(error) {
  return error instanceof Error && error.message ? error.message : "Er ging iets mis. Probeer het nog eens.";
}

/** What is wrong, in one line; nothing when nothing is.
 * @param {{problems: import("./types").Problem[]}} answer */
export function faultsIn({ problems }) {
  return problems.map(({ text, hint }) => `${text} ${hint}`.trim()).join(" ");
}
