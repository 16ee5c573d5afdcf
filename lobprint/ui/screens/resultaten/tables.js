/** Tables that stay tables, whatever their parts look like on a narrow screen. */

import { make } from "../../dom.js";

/**
 * A table of a head and rows. A browser may take an element whose display differs for no
 * table any more, so every part says what it is.
 *
 * @param {string} className
 * @param {HTMLElement} caption
 * @param {HTMLElement} head
 * @param {HTMLElement[]} rows
 */
export function asTable(className, caption, head, rows) {
  const inside = [make("thead", { role: "rowgroup" }, head), make("tbody", { role: "rowgroup" }, ...rows)];
  const table = make("table", { className, role: "table" }, caption, ...inside);
  table.querySelectorAll("tr").forEach((row) => (row.role = "row"));
  table.querySelectorAll("td").forEach((cell) => (cell.role = "cell"));
  table
    .querySelectorAll("th")
    .forEach((cell) => (cell.role = cell.scope === "row" ? "rowheader" : "columnheader"));
  return table;
}
