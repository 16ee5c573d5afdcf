/**
 * What is wrong stands beside its field; what there is to know stands under the page.
 *
 * @typedef {import("../../types").Problem} Problem
 */

import { isText, make, part, say } from "../../dom.js";
import { openWord } from "./words.js";

/** So long somebody who types may be halfway a word before it counts as a mistake. */
const PATIENCE = 700;
/** Where a message goes: after this, when the field stands inside. */
const FRAMES = ".kleur, .drop, .vink, .lijst, fieldset";
let timer = 0;

/**
 * Shows these problems and no others. What is solved goes at once; what is new waits
 * until somebody has typed on.
 *
 * @param {Problem[]} problems
 * @param {() => void} shown
 */
export function showProblems(problems, shown = () => {}) {
  clearTimeout(timer);
  const patient = isText(document.activeElement) && problems.some(({ warning }) => !warning);
  if (patient) keepOnly(problems);
  timer = setTimeout(() => (put(problems), shown()), patient ? PATIENCE : 0);
}

/** Brings the focus to the first field with a problem. @returns {boolean} whether there is one */
export function goToProblem() {
  const field = document.querySelector('.paneel [aria-invalid="true"]');
  if (field instanceof HTMLElement) goToField(field);
  return field instanceof HTMLElement;
}

/** One message of the page itself beside `field`; empty takes it away.
 * @param {string} field @param {string} words */
export function refuse(field, words) {
  const target = fieldOf(field);
  if (!target) return;
  clear(target);
  if (words) mark(target, { field, text: words, hint: "", warning: false, place: "" });
}

/** @param {Problem[]} problems */
function put(problems) {
  for (const field of marked()) clear(field);
  const wrong = problems.filter((one) => !one.warning && fieldOf(one.field));
  for (const one of wrong) mark(/** @type {HTMLElement} */ (fieldOf(one.field)), one);
  const rest = problems.filter((one) => !wrong.includes(one)).map(line);
  list([...(wrong.length ? [waiting(wrong)] : []), ...rest]);
}

/** What stands under the page: in short, and in full for who opens it. It takes no room
 * of the page, which would jump. @param {HTMLElement[]} lines */
function list(lines) {
  part("[data-meldingen]").hidden = lines.length === 0;
  part("[data-melding-lijst]").replaceChildren(...lines);
  say(
    part("[data-melding-kort]"),
    lines.length > 1 ? `${lines.length} opmerkingen` : (lines[0]?.firstChild?.textContent ?? ""),
  );
}

/** Takes away what is solved. @param {Problem[]} problems */
function keepOnly(problems) {
  for (const field of marked()) if (!problems.some((one) => fieldOf(one.field) === field)) clear(field);
}

/** @returns {HTMLElement[]} */
function marked() {
  return [...document.querySelectorAll("[data-field][aria-invalid]")].filter(
    (one) => one instanceof HTMLElement,
  );
}

/** @param {string} field */
function fieldOf(field) {
  const found = field ? document.querySelector(`.paneel [data-field="${CSS.escape(field)}"]`) : null;
  return found instanceof HTMLElement ? found : null;
}

/** @param {HTMLElement} field @param {Problem} problem */
function mark(field, problem) {
  const id = `fout-${problem.field.replaceAll(".", "-")}`;
  const old = document.getElementById(id);
  const message = make(
    "p",
    { className: "fout", id },
    make("b", {}, problem.text),
    make("span", {}, problem.hint),
  );
  if (old) old.append(...message.childNodes);
  else (field.closest(FRAMES) ?? field).after(message);
  field.setAttribute("aria-invalid", "true");
  describe(field, id);
  reveal(field);
}

/** @param {HTMLElement} field */
function clear(field) {
  const id = `fout-${field.dataset.field?.replaceAll(".", "-")}`;
  document.getElementById(id)?.remove();
  field.removeAttribute("aria-invalid");
  const others = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((one) => one && one !== id);
  if (others.length) field.setAttribute("aria-describedby", others.join(" "));
  else field.removeAttribute("aria-describedby");
}

/** @param {HTMLElement} field @param {string} id */
function describe(field, id) {
  const ids = new Set((field.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
  field.setAttribute("aria-describedby", [...ids.add(id)].join(" "));
}

/** Opens the folds that a field stands in. @param {HTMLElement} field */
function reveal(field) {
  openWord(field.dataset.field ?? "");
  for (let fold = field.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
    fold.open = true;
}

/** Opens what a field stands in, and gives it the focus. @param {HTMLElement} field */
export function goToField(field) {
  reveal(field);
  field.focus();
}

/** @param {Problem} problem */
function line(problem) {
  const words = [problem.place && `${problem.place}: `, problem.text, " ", problem.hint].join("");
  const target = fieldOf(problem.field);
  const element = make("p", { className: problem.warning ? "" : "mis" }, words.trim());
  if (target) element.append(" ", button(target));
  return element;
}

/** @param {Problem[]} wrong */
function waiting(wrong) {
  const words = "Dit is de laatste goede versie. Bij het veld staat wat er nog niet klopt.";
  const target = /** @type {HTMLElement} */ (fieldOf(wrong[0].field));
  return make("p", { className: "mis" }, words, " ", button(target));
}

/** @param {HTMLElement} field */
function button(field) {
  return make(
    "button",
    { className: "erheen", type: "button", onclick: () => goToField(field) },
    "Ga erheen",
  );
}
