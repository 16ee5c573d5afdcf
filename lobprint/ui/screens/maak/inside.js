/**
 * The fold Wat zit erin: which workbook, or which forms by themselves.
 *
 * @typedef {import("../../types").Choice} Choice
 * @typedef {import("../../types").Form} Form
 * @typedef {{form: Form, box: HTMLInputElement, count: HTMLElement}} Row
 */

import { find, make, part, say, setValue } from "../../dom.js";

/** In the list of workbooks, for who wants none. */
const LOOSE = "los";
/** What the groups of forms are called. */
const GROUPS = {
  team: "Voor het team",
  begeleider: "Voor de begeleider",
  lerende: "Voor de leerling of student",
  ouders: "Voor ouders",
  regio: "Voor de regio",
  achtergrond: "Achtergrond",
};

/** @param {import("../../types").State} state */
export function startInside(state) {
  const select = find(document, "#werkboek", HTMLSelectElement);
  /** @type {import("../../types").Description | null} */
  let about = null;
  /** @type {Row[]} */
  let rows = [];
  let built = "";
  let sector = "";

  select.addEventListener("change", () => {
    const los = select.value === LOOSE;
    state.change("", { ...state.now, los, werkboek: los ? state.now.werkboek : select.value });
  });

  /** The workbooks, as they are called in the sector; those that it lacks aren't there.
   * @param {Choice} now @param {import("../../types").Description} described */
  function offer(now, { werkboeken }) {
    if (now.sector === sector) return;
    sector = now.sector;
    const there = werkboeken.filter(({ id, titel }) => titel[sector] || id === now.werkboek);
    const books = there.map(({ id, titel }) => make("option", { value: id }, titel[sector] ?? id));
    select.replaceChildren(...books, make("option", { value: LOOSE }, "Losse formulieren"));
  }

  /** @param {Choice} now @param {import("../../types").Description} described */
  function build(now, described) {
    const key = `${now.sector} ${now.los ? LOOSE : now.werkboek}`;
    if (key === built) return;
    built = key;
    rows = formsOf(now, described).map((form) =>
      rowOf(form, now.sector, (on) => state.change("", ticked(state.now, form, on))),
    );
    part("[data-formulieren]").replaceChildren(...listed(rows, now.los));
  }

  return {
    /** @param {import("../../types").Description} described */
    learn(described) {
      if (about && sameForms(about, described)) return; // or the focus would be lost
      about = described;
      built = sector = "";
      this.show(state.now);
    },
    /** @param {Choice} now */
    show(now) {
      if (!about) return;
      offer(now, about);
      setValue(select, now.los ? LOOSE : now.werkboek);
      build(now, about);
      for (const { form, box } of rows) box.checked = isIn(now, form);
    },
    /** @param {import("../../types").Page[]} pages */
    count(pages) {
      for (const { form, count } of rows)
        say(count, pagesIn(pages.filter((page) => page.form === form.id).length));
      say(part('[data-kort="inhoud"]'), summary(state.now, rows, pages.length));
    },
  };
}

/** @param {import("../../types").Description} one @param {import("../../types").Description} other */
function sameForms(one, other) {
  return [one, other]
    .map(({ werkboeken, formulieren }) => JSON.stringify([werkboeken, formulieren]))
    .every((said, _, [first]) => said === first);
}

/** The forms to choose among, in order. @param {Choice} now @param {import("../../types").Description} about */
function formsOf({ sector, los, werkboek }, about) {
  if (los) return about.formulieren.filter((form) => form.sectoren.includes(sector) && !form.vast);
  const ids = about.werkboeken.find(({ id }) => id === werkboek)?.formulieren[sector] ?? [];
  return ids.flatMap((id) => about.formulieren.filter((form) => form.id === id));
}

/** @param {Choice} now @param {Form} form */
function isIn(now, form) {
  if (now.los) return now.formulieren.includes(form.id);
  return form.vast || !now.school.weglaten?.includes(form.id);
}

/** @param {Choice} now @param {Form} form @param {boolean} on @returns {Choice} */
function ticked(now, { id }, on) {
  if (now.los) return { ...now, formulieren: changed(now.formulieren, id, on) };
  return { ...now, school: { ...now.school, weglaten: changed(now.school.weglaten ?? [], id, !on) } };
}

/** @param {string[]} ids @param {string} id @param {boolean} on */
function changed(ids, id, on) {
  return on ? [...ids, id] : ids.filter((one) => one !== id);
}

/** @param {Form} form @param {string} sector @param {(on: boolean) => void} change @returns {Row} */
function rowOf(form, sector, change) {
  const box = make("input", {
    type: "checkbox",
    disabled: form.vast,
    "data-form": form.id,
    onchange: () => change(box.checked),
  });
  const count = make("span", { className: "zacht klein" });
  make("label", { className: "vink" }, box, make("span", {}, form.titel[sector] ?? form.id), count);
  return { form, box, count };
}

/** The rows, and above each group of loose forms its name. @param {Row[]} rows @param {boolean} grouped */
function listed(rows, grouped) {
  return rows.flatMap((row, index) => {
    const label = /** @type {HTMLElement} */ (row.box.parentElement);
    const starts = grouped && row.form.groep !== rows[index - 1]?.form.groep;
    return starts ? [make("h3", {}, nameOf(row.form.groep)), label] : [label];
  });
}

/** @param {string} group */
function nameOf(group) {
  return /** @type {Record<string, string>} */ (GROUPS)[group] ?? group;
}

/** @param {number} count */
function pagesIn(count) {
  return count ? `${count} blz.` : "";
}

/** @param {Choice} now @param {Row[]} rows @param {number} pages */
function summary(now, rows, pages) {
  const chosen = rows.filter(({ form }) => isIn(now, form)).length;
  const what = now.los
    ? `${chosen} formulier${chosen === 1 ? "" : "en"}`
    : chosen === rows.length
      ? "alles"
      : `${chosen} van ${rows.length}`;
  return `${what}, ${pages} bladzijde${pages === 1 ? "" : "n"}`;
}
