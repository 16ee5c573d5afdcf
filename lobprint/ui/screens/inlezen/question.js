/**
 * One doubt at a time: what somebody may have meant. With the keys 1 2 3 and Enter, while
 * the question has the focus, or with the buttons.
 *
 * @typedef {import("../../types").Doubt} Doubt
 */

import { find, make, part, say } from "../../dom.js";

/** @typedef {{settle: (doubt: Doubt, value: string | boolean) => void, leave: (doubt: Doubt) => void}} Hears */
const TICKED = { waarde: "ja", label: "aangekruist" };
const NOT_TICKED = { waarde: "nee", label: "niet aangekruist" };

/** @param {Hears} hears */
export function startQuestion({ settle, leave }) {
  const card = find(document, "[data-vraagkaart]", HTMLFormElement);
  const keep = find(card, "[data-klopt]", HTMLButtonElement);
  /** @type {Doubt | null} */
  let now = null;

  card.addEventListener("submit", (event) => {
    event.preventDefault();
    confirm();
  });
  find(card, "[data-zo-laten]", HTMLButtonElement).addEventListener("click", () => now && leave(now));
  card.addEventListener("change", () => mark());
  card.addEventListener("input", () => mark());
  card.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target instanceof HTMLTextAreaElement) return;
    const writing = isLine(event.target);
    if (event.key === "Enter" && !(event.target instanceof HTMLButtonElement) && !event.shiftKey) {
      event.preventDefault();
      confirm();
    } else if (!writing && choose(Number(event.key))) event.preventDefault();
  });

  /** @param {Doubt} doubt */
  function put(doubt) {
    now = doubt;
    say(part("[data-vraag-naam]"), doubt.vraag);
    say(part("[data-vraag-waarom]"), doubt.waarom);
    part("[data-vraag-keuze]").replaceChildren(inputFor(doubt));
    part("[data-toetsen]").replaceChildren(...keysFor(doubt));
    mark();
  }

  /** @param {number} number */
  function choose(number) {
    const option = card.querySelectorAll("input[type=radio]")[number - 1];
    if (!(option instanceof HTMLInputElement)) return false;
    option.checked = true;
    option.focus();
    mark();
    return true;
  }

  /** What is chosen now; null when nothing is. */
  function value() {
    const line = card.querySelector("[data-antwoord]");
    if (line instanceof HTMLInputElement || line instanceof HTMLTextAreaElement) return line.value.trim();
    const chosen = card.querySelector("input:checked");
    if (!(chosen instanceof HTMLInputElement)) return null;
    return now?.soort === "check" ? chosen.value === TICKED.waarde : chosen.value;
  }

  function mark() {
    keep.setAttribute("aria-disabled", String(value() === null));
  }

  function confirm() {
    const meant = value();
    if (!now) return;
    if (meant === null) return say(part("[data-toetsen]"), "Kies eerst een antwoord, of laat het zo.");
    if (meant === now.waarde && !now.merken.length) leave(now);
    else settle(now, meant);
  }

  return {
    /** @param {Doubt} doubt @param {string} who @param {boolean} focus */
    show(doubt, who, focus) {
      say(part("[data-wat-koos]"), asked(doubt, who));
      if (!isSame(doubt, now)) put(doubt);
      now = doubt;
      const first = card.querySelector("input:checked, [data-antwoord]");
      if (focus) (first instanceof HTMLElement ? first : card).focus();
    },
    clear: () => void (now = null),
  };
}

/** @param {Doubt} one @param {Doubt | null} other */
export function isSame(one, other) {
  return one.blad === other?.blad && one.veld === other.veld && one.rij === other.rij;
}

/** @param {EventTarget | null} target */
function isLine(target) {
  return target instanceof HTMLInputElement && target.type === "text";
}

/** @param {Doubt} doubt @param {string} wie */
function asked({ soort }, wie) {
  return { choice: `Wat koos ${wie}?`, check: `Kruiste ${wie} dit aan?` }[String(soort)] ?? `Wat schreef ${wie}?`;
}

/** @param {Doubt} doubt */
function inputFor(doubt) {
  if (doubt.soort === "choice") return radios(doubt, doubt.opties, String(doubt.waarde));
  if (doubt.soort === "check")
    return radios(doubt, [TICKED, NOT_TICKED], doubt.waarde === true ? TICKED.waarde : "");
  const words = String(doubt.waarde);
  const properties = { className: "inv", "aria-label": doubt.vraag, "data-antwoord": "" };
  if (words.includes("\n") || words.length > 60) return make("textarea", { ...properties, value: words, rows: 4 });
  return make("input", { ...properties, type: "text", value: words, autocomplete: "off" });
}

/** @param {Doubt} doubt @param {Doubt["opties"]} options @param {string} chosen */
function radios({ vraag, merken }, options, chosen) {
  const all = options.map(({ waarde, label }) => {
    const input = make("input", { type: "radio", name: "antwoord", value: waarde, checked: waarde === chosen });
    return make("label", { className: merken.includes(waarde) ? "gemerkt" : "" }, input, make("span", {}, label));
  });
  return make("div", { className: "keus", role: "radiogroup", "aria-label": vraag }, ...all);
}

/** @param {Doubt} doubt */
function keysFor({ soort, opties }) {
  const numbers = { choice: opties.length, check: 2 }[String(soort)] ?? 0;
  const keys = Array.from({ length: Math.min(9, numbers) }, (_, index) => key(String(index + 1)));
  return [...keys.flatMap((one) => [one, " "]), ...(numbers ? ["en "] : []), key("Enter")];
}

/** @param {string} name */
function key(name) {
  return make("kbd", {}, name);
}
