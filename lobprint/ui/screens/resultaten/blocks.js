/**
 * The blocks of a report on a screen: real tables, in which a dot is only seen and a
 * number is read. What the report says in words, the screen says in the same words.
 *
 * @typedef {import("../../types").Block} Block
 * @typedef {{text: string, strong: boolean}[] | string} Inline
 */

import { make } from "../../dom.js";
import { asTable } from "./tables.js";
import { bars } from "./bars.js";

/** More dots than that nobody counts: with a larger count a table has bars. */
const DOTS = 12;

/** @type {Record<string, (block: any) => Node[]>} */
const KINDS = {
  DotTable: (block) => [dots(block)],
  SinceTable: (block) => [since(block)],
  Bars: bars,
  TalkingPoints: (block) => [points(block)],
  OwnWords: ({ questions, rest }) => [...questions.flatMap(question), ...(rest ? [small(rest)] : [])],
  AgreedActions: (block) => actions(block),
  Outcomes: (block) => outcomes(block),
  Heading: heading,
  Paragraph: ({ text, style }) => [style === "small" ? small(text) : make("p", {}, ...words(text))],
};

/** @param {Block} block @returns {Node[]} */
export function shown(block) {
  return KINDS[block.block]?.(block) ?? [];
}

/** @param {Inline} text */
function small(text) {
  return make("p", { className: "klein zacht" }, ...words(text));
}

/** @param {any} block @returns {Node[]} */
function heading({ text, intro }) {
  const below = intro?.length ? [small(intro)] : [];
  return [make("h3", {}, ...words(text)), ...below];
}

/** Words of which some may be bold. @param {Inline} inline @returns {(Node | string)[]} */
export function words(inline) {
  if (typeof inline === "string") return [inline];
  return inline.map(({ text, strong }) => (strong ? make("b", {}, text) : text));
}

/** @param {any} block */
function dots({ title, rows, ...heads }) {
  const number = make("th", { className: "leeg", scope: "col" }, make("span", { className: "sr" }, "Nummer"));
  const longest = largest(rows.map((/** @type {any} */ row) => row.counts));
  const body = rows.map((/** @type {any} */ row) => dotRow(row, longest));
  return asTable("stippen", make("caption", { className: "sr" }, title), headOf(heads, number), body);
}

/** The head of a table with a column for each level. @param {any} heads @param {HTMLElement[]} first */
function headOf({ row_label, levels, words_label }, ...first) {
  return make(
    "tr",
    {},
    ...first,
    make("th", { className: "stap", scope: "col" }, row_label),
    ...levels.map((/** @type {string} */ level) => make("th", { scope: "col" }, level)),
    make("th", { className: "zegt", scope: "col" }, make("span", { className: "sr" }, words_label)),
  );
}

/** @param {any} row @param {number} longest */
function dotRow({ number, title, subtitle, counts, words: said }, longest) {
  const name = make("th", { className: "stap", scope: "row" }, make("b", {}, title));
  if (subtitle) name.append(make("br"), make("span", { className: "klein zacht" }, subtitle));
  return make("tr", {}, make("td", { className: "num" }, number), name, ...cells(counts, longest), wordsBeside(said));
}

/** @param {Inline} said */
function wordsBeside(said) {
  return make("td", { className: "zegt" }, ...words(said));
}

/**
 * A cell for each level, with a line under what most chose.
 *
 * @param {number[]} counts @param {number} longest  the largest count in the table @param {string} [kind]
 */
function cells(counts, longest, kind = "") {
  const most = Math.max(...counts);
  const drawn = longest > DOTS ? (/** @type {number} */ n) => [bar(n / longest, kind)] : dotsOf(kind);
  return counts.map((count) => cell(count, count === most && count > 0, count ? drawn(count) : []));
}

/** @param {number} count @param {boolean} most @param {HTMLElement[]} drawn */
function cell(count, most, drawn) {
  const inside = make("span", { className: "stipjes", "aria-hidden": "true" }, ...drawn);
  return make("td", { className: most ? "vak meest" : "vak" }, make("span", { className: "n" }, String(count)), inside);
}

/** @param {number[][]} counts */
function largest(counts) {
  return Math.max(0, ...counts.flat());
}

/** @param {string} kind @returns {(count: number) => HTMLElement[]} */
function dotsOf(kind) {
  return (count) => Array.from({ length: count }, () => make("i", { className: `stip ${kind}` }));
}

/** @param {number} share  of the width of its cell @param {string} kind */
function bar(share, kind) {
  const drawn = make("i", { className: `stip staaf ${kind}` });
  drawn.style.width = `${100 * share}%`;
  return drawn;
}

/** @param {any} block */
function since({ title, now_label, before_label, rows, now_note, before_note, ...heads }) {
  const longest = largest(rows.flatMap((/** @type {any} */ row) => [row.now, row.before]));
  const body = rows.flatMap((/** @type {any} */ row) => [
    sinceRow(row, cells(row.now, longest), now_label, row.words),
    sinceRow(row, cells(row.before, longest, "hol"), before_label, ""),
  ]);
  const notes = `${now_label}: ${now_note} · ${before_label}: ${before_note}`;
  const seen = make("span", { className: "klein zacht" }, notes);
  const caption = make("caption", {}, make("span", { className: "sr" }, title), seen);
  return asTable("stippen sinds", caption, headOf(heads), body);
}

/** @param {any} row @param {HTMLElement[]} counted @param {string} label @param {Inline} said */
function sinceRow({ number, title }, counted, label, said) {
  const name = make("th", { className: "stap", scope: "row" }, make("b", {}, `${number} ${title}`), make("br"));
  name.append(make("span", { className: "klein zacht" }, label));
  return make("tr", {}, name, ...counted, wordsBeside(said));
}

/** @param {any} block */
function points({ points: all }) {
  const items = all.map((/** @type {any} */ { lead, text }) => make("li", {}, make("b", {}, lead), ` ${text}`));
  return make("div", { className: "praat" }, make("ul", {}, ...items));
}

/** @param {any} one */
function question({ number, question: asked, source, answers }) {
  const head = make("h3", { className: "vraagkop" }, make("span", { className: "num" }, number), " ", asked);
  const items = answers.map((/** @type {string} */ answer) => make("li", {}, answer));
  return [head, make("p", { className: "klein zacht" }, source), make("ul", { className: "citaten" }, ...items)];
}

/** @param {any} block @returns {Node[]} */
function actions({ actions: all, closing }) {
  const items = all.map((/** @type {any} */ { what, who, when }) => agreed(what, when, who));
  const end = closing.length ? [make("p", { className: "klein zacht" }, ...words(closing))] : [];
  return [make("ul", { className: "act" }, ...items), ...end];
}

/** @param {any} block @returns {Node[]} */
function outcomes({ rows }) {
  const items = rows.map((/** @type {any} */ { status, text }) => agreed(text, status));
  return [make("ul", { className: "act" }, ...items)];
}

/** @param {string} what @param {string} beside @param {string} [below] */
function agreed(what, beside, below = "") {
  const soft = [beside, below].map((words) => make("span", { className: "zacht" }, words));
  return make("li", {}, make("b", {}, what), ...soft);
}
