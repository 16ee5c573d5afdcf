/**
 * The folder of one's own, with `lobprint open`: its school is the one to work on, and
 * what changes in it comes to the page.
 *
 * @typedef {import("./types").Description} Description
 */

import { blank } from "./choice.js";
import { Gone } from "./engine/http.js";
import { tell } from "./tell.js";

const EVERY = 2000;
/** A page that nobody sees looks once in so many times, so that the server stays. */
const SELDOM = 30;
const FIRST = "mbo";

/** What the school of the folder is called in the store. @param {Description} about */
export function nameInStore({ map }) {
  return map ? `map:${map.naam}` : "";
}

/** What the folder says of its school, to compare; empty when it says nothing.
 * @param {Description} about */
export function saidIn({ map }) {
  return map && Object.keys(map.school).length ? JSON.stringify(map.school) : "";
}

/** The choice as the folder has it. @param {Description} about @returns {import("./types").Choice} */
export function choiceIn({ map }) {
  const { sector, ...school } = map?.school ?? {};
  return { ...blank(String(sector ?? FIRST)), school };
}

/**
 * Looks now and then. The description tells as well that the server is there still.
 *
 * @param {import("./types").Call} call
 * @param {Description} first
 * @param {(about: Description, before: Description) => void} changed
 */
export function watchFolder(call, first, changed) {
  let known = first;
  let revision = revisionOf(first);
  let gone = false;
  let times = 0;

  /** A folder with a fault in it changes nothing: the last good page stays.
   * @param {Description} about @param {import("./types").Problem[]} problems */
  function compare(about, problems) {
    if (revisionOf(about) === revision) return;
    revision = revisionOf(about);
    const wrong = problems.filter(({ warning }) => !warning);
    tell(wrong.map(({ place, text, hint }) => `${place}: ${text} ${hint}`).join(" "));
    if (wrong.length) return;
    changed(about, known);
    known = about;
  }

  async function look() {
    times += 1;
    if (document.visibilityState !== "visible" && times % SELDOM) return;
    try {
      const { result, problems } = await call("describe", {});
      if (gone) tell("");
      gone = false;
      if (result) compare(result, problems);
    } catch (error) {
      if (error instanceof Gone && !gone) tell(error.message);
      gone = true;
    }
  }
  setInterval(look, EVERY);
}

/** @param {Description} about */
function revisionOf({ map }) {
  return map?.revisie ?? "";
}
