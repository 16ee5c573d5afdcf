/**
 * In which language: each has forms and workbooks of its own, of which the desk tells.
 *
 * @typedef {import("../../types").Choice} Choice
 * @typedef {import("../../types").Description} Description
 */

import { withValue } from "../../choice.js";
import { find, make, part, setValue } from "../../dom.js";
import { wordsOf } from "../../tell.js";

/** What a school speaks that says nothing of it. */
const DUTCH = "nl";
export const FIELD = "school.taal";

/**
 * @param {import("../../types").Call} call
 * @param {import("../../types").State} state
 * @param {(about: Description) => void} learned  hears what there is in the language
 * @param {(field: string, words: string) => void} refuse
 */
export function startLanguage(call, state, learned, refuse) {
  const select = find(document, "#taal", HTMLSelectElement);
  let told = "";
  let known = "";
  let asked = "";

  select.addEventListener("change", () => {
    const taal = select.value === DUTCH ? "" : select.value;
    state.change(FIELD, withValue(state.now, FIELD, taal));
  });

  /** @param {string} taal */
  async function ask(taal) {
    if (!known || taal === known || taal === asked) return;
    asked = taal;
    const { result, problems } = await call("describe", { taal }).catch(wrong);
    if (asked === taal) asked = "";
    if (taal !== languageOf(state.now)) return;
    if (result) learned(result);
    else refuse(FIELD, problems.map(({ text }) => text).join(" "));
  }

  return {
    /** @param {Description} about */
    learn({ taal, talen }) {
      known = taal;
      part("[data-taal]").hidden = talen.length < 2;
      const said = JSON.stringify(talen);
      if (said !== told) select.replaceChildren(...talen.map(({ id, naam }) => make("option", { value: id }, naam)));
      told = said;
      this.show(state.now);
    },
    /** @param {Choice} now */
    show(now) {
      setValue(select, languageOf(now));
      ask(languageOf(now));
    },
  };
}

/** @param {unknown} error */
function wrong(error) {
  const problem = { field: FIELD, text: wordsOf(error), hint: "", warning: false, place: "" };
  return { result: null, problems: [problem] };
}

/** @param {Choice} now */
export function languageOf({ school }) {
  return school.taal || DUTCH;
}

/**
 * The choice, with a workbook and forms that there are in this language.
 *
 * @param {Choice} now
 * @param {Description} about
 * @returns {Choice}
 */
export function within(now, { werkboeken, formulieren }) {
  const forms = now.formulieren.filter((id) => formulieren.some((form) => form.id === id));
  const there = werkboeken.some(({ id }) => id === now.werkboek);
  if (there && forms.length === now.formulieren.length) return now;
  return { ...now, formulieren: forms, werkboek: there ? now.werkboek : (werkboeken[0]?.id ?? "") };
}
