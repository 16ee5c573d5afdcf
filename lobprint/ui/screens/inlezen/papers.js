/**
 * What there is to tell of paper: of which pictures nothing was read, what may be the same
 * sheet twice, which pages are missing, and how many sheets there are of each page.
 *
 * @typedef {import("../../types").OnPaper} OnPaper
 * @typedef {import("../../types").Unread} Unread
 */

import { make, part } from "../../dom.js";
import { pressable } from "../../making.js";
import { tell, wordsOf } from "../../tell.js";
import { startCorners } from "./corners.js";
import { pagesOf } from "./sheets.js";
import { startTwins } from "./twins.js";

/**
 * @param {import("../../types").Call} call
 * @param {import("../../types").State} state
 * @param {import("../../types").Returned} returned
 */
export function startPapers(call, state, returned) {
  const corners = startCorners(call, state, returned);
  const twins = startTwins(call, returned);
  let known = "";

  /** @param {OnPaper} told */
  function show(told) {
    const now = JSON.stringify(told);
    if (now === known) return;
    known = now;
    part("[data-papieren]").replaceChildren(
      ...listed("Niet gelezen", told.ongelezen.map(unread)),
      ...listed("Twee keer hetzelfde?", told.dubbel.map(double)),
      ...listed("Kijk ook hier", told.erbij.map(beside)),
      ...listed("Er ontbreekt iets", told.ontbreekt.map(missing)),
      ...counted(told.geteld),
    );
  }

  /** @param {Unread} one */
  function unread(one) {
    const { papier, zien } = one;
    const aside = pressable("Hoeft niet", () => safely(() => returned.ask("aside", { papier })), "knop plat sm");
    const point = pressable("Wijs het blad aan", () => corners.open(one), "knop stil sm");
    const buttons = make("div", { className: "naast" }, ...(zien ? [point] : []), aside);
    return make("li", {}, make("b", {}, nameOf(one)), make("p", { className: "klein" }, one.waarom), buttons);
  }

  /** @param {OnPaper["erbij"][number]} side */
  function beside(side) {
    const look = pressable("Bekijken", () => twins.look(side), "knop stil sm");
    return make("li", {}, make("b", {}, side.wie || nameOf(side)), make("p", { className: "klein" }, side.waarom), look);
  }

  /** @param {[import("../../types").Side, import("../../types").Side]} pair */
  function double(pair) {
    const [one, other] = pair;
    const words = `${one.titel}, bladzijde ${one.bladzijde}: ${nameOf(one)} en ${nameOf(other)}`;
    return make("li", {}, words, make("div", {}, pressable("Naast elkaar bekijken", () => twins.open(pair), "knop stil sm")));
  }

  return { show };
}

/** @param {{bestand: string, beeld: number}} one */
export function nameOf({ bestand, beeld }) {
  return beeld > 1 ? `${bestand}, beeld ${beeld}` : bestand;
}

/** @param {string} head @param {HTMLElement[]} lines */
function listed(head, lines) {
  return lines.length ? [make("h2", {}, head), make("ul", { className: "papieren" }, ...lines)] : [];
}

/** @param {OnPaper["ontbreekt"][number]} sheet */
function missing({ wie, titel, bladzijden }) {
  return make("li", {}, `${titel} van ${wie}: ${pagesOf(bladzijden)}`);
}

/** @param {OnPaper["geteld"]} pages */
function counted(pages) {
  if (!pages.length) return [];
  const lines = pages.map(({ titel, bladzijde, aantal }) =>
    make("li", {}, `${titel}, bladzijde ${bladzijde}: ${aantal === 1 ? "1 blad" : `${aantal} bladen`}`),
  );
  const head = make("summary", {}, make("span", { className: "acc" }, "Geteld per bladzijde"));
  return [make("details", { className: "meer" }, head, make("ul", { className: "papieren" }, ...lines))];
}

/** @param {() => Promise<unknown>} work */
async function safely(work) {
  await work().catch((error) => tell(wordsOf(error)));
}
