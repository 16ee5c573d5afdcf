/**
 * The list of sheets, form by form, with what is still to be looked at; and which of them
 * is being looked at.
 *
 * @typedef {import("../../types").Sheet} Sheet
 */

import { make, part } from "../../dom.js";

const FORMATS = { docx: "Word", odt: "LibreOffice", pdf: "pdf", scan: "scan" };

/** @param {(sheet: Sheet) => void} chosen */
export function startSheets(chosen) {
  return {
    /** @param {import("../../types").Answers} told @param {string} current */
    show(told, current) {
      const place = part("[data-bladen]");
      const focused = document.activeElement?.getAttribute("data-van");
      place.replaceChildren(...told.formulieren.flatMap((form) => listOf(form, current, chosen)));
      const again = focused && place.querySelector(`[data-van="${CSS.escape(focused)}"]`);
      if (again instanceof HTMLElement) again.focus({ preventScroll: true });
    },
  };
}

/** @param {import("../../types").Filled} form @param {string} current @param {(sheet: Sheet) => void} chosen */
function listOf({ id, titel, bladen }, current, chosen) {
  const head = `${titel}, ${bladen.length === 1 ? "1 blad" : `${bladen.length} bladen`}`;
  const items = bladen.map((sheet) => make("li", {}, buttonOf(sheet, sheet.id === current, chosen)));
  return [
    make("h2", { id: `form-${id}` }, head),
    make("ul", { className: "bladlijst", "aria-labelledby": `form-${id}` }, ...items),
  ];
}

/** @param {Sheet} sheet @param {boolean} current @param {(sheet: Sheet) => void} chosen */
function buttonOf(sheet, current, chosen) {
  const words = make("span", { className: "wie" }, make("b", {}, sheet.wie), make("br"), madeIn(sheet));
  const { nakijken } = sheet;
  const state = make(
    "span",
    { className: nakijken ? "pil let" : "pil" },
    nakijken ? `${nakijken} nakijken` : "gelezen",
  );
  const button = make(
    "button",
    { type: "button", onclick: () => chosen(sheet), "data-van": sheet.id },
    make("span", { className: "blad klein-blad", "aria-hidden": "true" }),
    words,
    state,
  );
  if (current) button.setAttribute("aria-current", "true");
  return button;
}

/** @param {Sheet} sheet */
function madeIn({ vorm, bladzijden }) {
  const format = /** @type {Record<string, string>} */ (FORMATS)[vorm] ?? vorm;
  const pages = bladzijden.length ? `, ${pagesOf(bladzijden)}` : "";
  return make("span", { className: "zacht klein" }, `${format}${pages}`);
}

/** @param {number[]} pages  from low to high */
export function pagesOf(pages) {
  const [first, last] = [pages[0], pages[pages.length - 1]];
  if (pages.length === 1) return `bladzijde ${first}`;
  const isRun = pages.length > 2 && last - first === pages.length - 1;
  if (isRun) return `bladzijde ${first} tot en met ${last}`;
  return `bladzijde ${pages.slice(0, -1).join(", ")} en ${last}`;
}
