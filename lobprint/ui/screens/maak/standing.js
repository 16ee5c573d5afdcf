/**
 * The pill that says whether the page is up to date. It is a live region, so its words
 * change seldom: work that is done before anybody notices isn't told.
 */

import { part, say } from "../../dom.js";
import { speak, tell } from "../../tell.js";

const NOTICED = 350;
let timer = 0;
let count = 0;
let failing = false;

export const standing = {
  /** Something is being made; told when it takes long. */
  busy() {
    clearTimeout(timer);
    timer = setTimeout(() => set("Bezig", "grijs"), NOTICED);
  },
  /** @param {string} words */
  busyWith(words) {
    clearTimeout(timer);
    timer = setTimeout(() => set(words, "grijs"), NOTICED);
  },
  done() {
    clearTimeout(timer);
    if (failing) tell("");
    failing = false;
    if (part("[data-stand]").textContent !== "Let op") set("Bijgewerkt", "");
  },
  /** What is wrong now stands beside its fields. @param {import("../../types").Problem[]} wrong */
  settled(wrong) {
    clearTimeout(timer);
    set(wrong.length ? "Let op" : "Bijgewerkt", wrong.length ? "let" : "");
    if (wrong.length) speak(wrong.map(({ text, hint }) => `${text} ${hint}`).join(" "));
  },
  /** @param {string} words */
  failed(words) {
    clearTimeout(timer);
    failing = true;
    set("Let op", "let");
    tell(words);
  },
  /** How far the engine is before there is a first page. @param {string} words */
  starting(words) {
    set(words, "grijs");
  },
  /** @param {number} page @param {number} pages */
  pages(page, pages) {
    if (count && count !== pages) speak(`Nu ${pages} bladzijden, u ziet bladzijde ${page}`);
    count = pages;
  },
};

/** @param {string} words @param {string} kind */
function set(words, kind) {
  const pill = part("[data-stand]");
  pill.className = `pil ${kind}`.trim();
  say(pill, words);
}
