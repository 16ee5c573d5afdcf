/**
 * Where somebody is in a workbook: in which form, and on which of its pages. Page numbers
 * shift when a form goes or a page is added; this doesn't.
 *
 * @typedef {import("../../types").Page} Page
 */

/** @param {Page[]} pages @param {number} number */
export function placeOf(pages, number) {
  const form = pages[number - 1]?.form ?? "";
  const nth = pages.slice(0, number - 1).filter((page) => page.form === form).length;
  return { number, form, nth };
}

/** The number of the page at `place`, or of the one nearest to it.
 * @param {Page[]} pages @param {ReturnType<typeof placeOf>} place */
export function nextTo(pages, { number, form, nth }) {
  const same = pages.filter((page) => page.form === form);
  const found = same[Math.min(nth, same.length - 1)];
  return found?.n ?? Math.max(1, Math.min(number, pages.length));
}
