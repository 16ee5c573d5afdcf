/**
 * The second screen: the form at the left, and the page that follows it.
 *
 * @typedef {import("../types").Choice} Choice
 * @typedef {import("../types").Description} Description
 */

import { orderOf } from "../choice.js";
import { wear, wearOurs } from "../colours.js";
import { find, part, say } from "../dom.js";
import { speak } from "../tell.js";
import { startDownload } from "./maak/download.js";
import { startFields } from "./maak/fields.js";
import { startInside } from "./maak/inside.js";
import { startKeep } from "./maak/keep.js";
import { FIELD, languageOf, startLanguage, within } from "./maak/language.js";
import { startLogo } from "./maak/logo.js";
import { startPages } from "./maak/pages.js";
import { startPeople } from "./maak/people.js";
import { startPointing } from "./maak/pointing.js";
import { startPreview } from "./maak/preview.js";
import { goToProblem, refuse, showProblems } from "./maak/problems.js";
import { standing } from "./maak/standing.js";
import { startSteps } from "./maak/steps.js";
import { startColour } from "./maak/style.js";
import { startThumbs } from "./maak/thumbs.js";
import { startWords } from "./maak/words.js";

const NO_FORMS = {
  field: "werkboek",
  text: "Kies ten minste één formulier.",
  hint: "",
  warning: false,
  place: "",
};

/**
 * @param {import("../types").Call} call
 * @param {import("../types").State} state
 * @param {{opened: (choice: Choice) => void, wipe: () => Promise<void>, picture: (picture: string) => void}} hears
 */
export function startMaak(call, state, hears) {
  const fields = startFields(state);
  const colour = startColour(state);
  const logo = startLogo(state, refuse);
  const words = startWords(state);
  const inside = startInside(state);
  const language = startLanguage(call, state, learn, refuse);
  const people = startPeople(call, state, refuse);
  const keep = startKeep(call, state, { ...hears, refuse });
  const preview = startPreview(call, state, {
    seen,
    told,
    turned,
    idle: () => thumbs.goOn(),
    busy: standing.busy,
    failed: standing.failed,
  });
  const thumbs = startThumbs(call, preview, hears.picture);
  /** @type {Description | null} */
  let about = null;
  let visible = false;
  startDownload(call, state, { wrong, busy: standing.busyWith, told: answered, failed: standing.failed });
  startPages(preview);
  startPointing(preview);
  startSteps(state);
  state.listen(show);
  find(document, ".paneel", HTMLFormElement).addEventListener("submit", (event) => event.preventDefault());

  /** @param {Choice} now */
  function show(now) {
    for (const fold of [fields, colour, logo, words, language, inside, people, keep]) fold.show(now);
    say(part('[data-kort="school"]'), now.sector);
    say(part('[data-kort="huisstijl"]'), now.school.huisstijl?.kleur ? "uw kleur" : "");
    follow();
  }

  /** Has the page made anew, when there is an engine and somebody looks. */
  function follow() {
    if (!about || !visible || about.taal !== languageOf(state.now)) return;
    if (wrong().length) return told(wrong());
    preview.refresh();
  }

  /** What there is to choose from; in another language than the choice's, that is asked
   * at once. @param {Description} described */
  function learn(described) {
    about = described;
    language.learn(described);
    if (described.taal !== languageOf(state.now)) return;
    const now = within(state.now, described);
    if (now !== state.now) state.change(FIELD, now);
    words.learn(described.sectoren);
    inside.learn(described);
    people.learn(described);
    logo.learn(described.grenzen);
    keep.learn(described.grenzen);
    follow();
  }

  /** What the page itself sees is wrong, before an engine is asked. */
  function wrong() {
    return state.now.los && !state.now.formulieren.length ? [NO_FORMS] : [];
  }

  /** @param {import("../types").Preview} made */
  function seen(made) {
    wear(made.brand);
    colour.tell(made.brand);
    words.tell(made.woorden);
    inside.count(made.pages);
    thumbs.show(made);
    turned(preview.page);
  }

  /** @param {number} page */
  function turned(page) {
    thumbs.mark(page);
    standing.pages(page, preview.shown?.pages.length ?? 0);
  }

  /** @param {import("../types").Problem[]} problems */
  function told(problems) {
    const faults = problems.filter(({ warning }) => !warning);
    if (!faults.length) standing.done();
    showProblems(problems, () => standing.settled(faults));
    if (faults.length) check();
  }

  /** How well the colour reads is told as well while something else is wrong. */
  async function check() {
    if (wrong().length) return;
    const { result } = await call("check", orderOf(state.now), state.now.files).catch(() => ({
      result: null,
    }));
    if (result) colour.tell(result.brand);
  }

  /** What is wrong with what somebody asked to have: the focus goes there.
   * @param {import("../types").Problem[]} problems */
  function answered(problems) {
    told(problems);
    if (problems.some(({ warning }) => !warning)) setTimeout(goToProblem);
  }

  return {
    people,
    logo,
    open: keep.open,
    learn,
    /** @param {boolean} seen */
    setVisible(seen) {
      visible = seen;
      if (!seen) wearOurs();
      else if (preview.shown) wear(preview.shown.brand);
      if (seen) follow();
    },
    /** Another school than before. */
    restart() {
      preview.restart();
      speak("");
    },
    refresh: follow,
  };
}
