/**
 * What each person of a list gets: a workbook of one's own, or one form that one person
 * fills in. What is for a whole team isn't among them.
 *
 * @typedef {import("../../types").Description} Description
 */

import { find, make } from "../../dom.js";

const BOOK = "werkboek:";

/** @param {() => void} changed */
export function startCopies(changed) {
  const select = find(document, "#exemplaar", HTMLSelectElement);
  /** @type {Description | null} */
  let about = null;
  let built = "";
  select.addEventListener("change", changed);

  /** @param {string} sector */
  function show(sector) {
    if (!about || sector === built) return;
    built = sector;
    const before = select.value;
    select.replaceChildren(...optionsIn(about, sector));
    if ([...select.options].some(({ value }) => value === before)) select.value = before;
  }

  return {
    show,
    /** @param {Description} described @param {string} sector */
    learn(described, sector) {
      about = described;
      built = "";
      show(sector);
    },
    /** The part of an order that says so. */
    order() {
      const { value } = select;
      if (value.startsWith(BOOK)) return { werkboek: value.slice(BOOK.length), formulieren: [] };
      return { werkboek: "", formulieren: value ? [value] : [] };
    },
  };
}

/** @param {Description} about @param {string} sector */
function optionsIn(about, sector) {
  const own = about.formulieren.filter((form) => form.persoonlijk && form.sectoren.includes(sector));
  const books = about.werkboeken.filter((book) => isOfOne(book.formulieren[sector] ?? [], about));
  return [
    ...books.map(({ id, titel }) => make("option", { value: BOOK + id }, titel[sector])),
    ...own.map(({ id, titel }) => make("option", { value: id }, titel[sector])),
  ];
}

/** Whether most of these forms are filled in by one person. @param {string[]} ids @param {Description} about */
function isOfOne(ids, about) {
  const forms = about.formulieren.filter((form) => ids.includes(form.id) && !form.vast);
  return forms.filter((form) => form.persoonlijk).length * 2 > forms.length;
}
