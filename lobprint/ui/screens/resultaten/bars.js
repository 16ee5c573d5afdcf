/** Answers such as ja, deels and nee, as bars: each part is as wide as there are people. */

import { make } from "../../dom.js";
import { asTable } from "./tables.js";

const LOOKS = ["eerste", "tweede", "derde"];

/** @param {any} block @returns {Node[]} */
export function bars({ intro, answers, groups, people }) {
  const legend = answers.map((/** @type {string} */ answer, /** @type {number} */ index) =>
    make("span", {}, make("i", { className: look(index) }), answer),
  );
  return [
    ...(intro ? [make("p", { className: "klein zacht" }, intro)] : []),
    make("p", { className: "leg", "aria-hidden": "true" }, ...legend),
    ...groups.flatMap((/** @type {any} */ group) => groupOf(group, answers, people)),
  ];
}

/** @param {any} group @param {string[]} answers @param {number} people */
function groupOf({ title, intro, rows }, answers, people) {
  const heads = ["Vraag", ...answers, "leeg"].map((name) => make("th", { scope: "col" }, name));
  const caption = make("caption", { className: "sr" }, `${title} ${intro}`.trim());
  const body = rows.map((/** @type {any} */ row) => rowOf(row, answers, people));
  const table = asTable("balken", caption, make("tr", { className: "sr" }, ...heads), body);
  return [make("h3", {}, title), ...(intro ? [make("p", { className: "klein zacht" }, intro)] : []), table];
}

/** @param {any} row @param {string[]} answers @param {number} people */
function rowOf({ number, question, counts, empty }, answers, people) {
  const name = make("th", { scope: "row" }, make("span", { className: "num" }, number), " ", question);
  const cells = answers.map((_, index) => part(counts[index], look(index)));
  const left = make("td", { className: empty ? "deel niets" : "deel nul" }, String(empty));
  left.style.flex = String(empty);
  if (empty) left.append(make("span", {}, " leeg"));
  const row = make("tr", {}, name, ...cells, left);
  row.style.setProperty("--n", String(people));
  return row;
}

/** @param {number} count @param {string} kind */
function part(count, kind) {
  const cell = make("td", { className: count ? `deel ${kind}` : "deel nul" }, String(count));
  cell.style.flex = String(count);
  return cell;
}

/** @param {number} index */
function look(index) {
  return LOOKS[Math.min(index, LOOKS.length - 1)];
}
