/**
 * One doubt at a time: what somebody may have meant. With the keys 1 2 3, 0 and Enter,
 * while the question has the focus, or with the buttons; each answer shows its key.
 *
 * @typedef {import("../../types").Doubt} Doubt
 */

import { find, isText, make, part, say } from "../../dom.js";
import { inputFor, numberOf } from "./inputs.js";

/** @typedef {{settle: (doubt: Doubt, value: string | boolean) => void, leave: (doubt: Doubt) => void, back: () => void}} Hears */
const CHOOSE_FIRST = "Kies eerst een antwoord, of laat het zo.";

/** @param {Hears} hears */
export function startQuestion({ settle, leave, back }) {
  const card = find(document, "[data-vraagkaart]", HTMLFormElement);
  const keep = find(card, "[data-klopt]", HTMLButtonElement);
  const stay = find(card, "[data-zo-laten]", HTMLButtonElement);
  /** @type {Doubt | null} */
  let now = null;

  card.addEventListener("submit", (event) => {
    event.preventDefault();
    confirm();
  });
  stay.addEventListener("click", () => now && leave(now));
  card.addEventListener("change", () => mark());
  card.addEventListener("input", () => mark());
  card.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (pressed(event)) event.preventDefault();
  });

  /** Whether the key meant something here. @param {KeyboardEvent} event */
  function pressed({ key, target, shiftKey }) {
    if (key === "Enter") return !shiftKey && entered(target);
    if (isText(target)) return false;
    if (key === "Backspace") back();
    return key === "Backspace" || choose(key);
  }

  /** Enter goes on, but on a button and in what is long. @param {EventTarget | null} target */
  function entered(target) {
    if (target instanceof HTMLButtonElement) return false;
    if (target instanceof HTMLTextAreaElement && !now?.uitsnede) return false;
    confirm();
    return true;
  }

  /** @param {Doubt} doubt */
  function put(doubt) {
    now = doubt;
    say(part("[data-vraag-naam]"), doubt.vraag);
    say(part("[data-vraag-waarom]"), doubt.waarom);
    part("[data-vraag-keuze]").replaceChildren(inputFor(doubt));
    part("[data-toetsen]").replaceChildren(...keysFor(doubt));
    say(keep, doubt.soort === "page" ? "Volgende" : "Klopt, volgende");
    say(stay, doubt.uitsnede && isWritten(doubt) ? "Als plaatje laten" : "Zo laten");
    stay.hidden = doubt.soort === "page";
    card.classList.toggle("typt", isWritten(doubt));
    mark();
  }

  /** @param {string} key */
  function choose(key) {
    const option = numberOf(card, key);
    if (!option) return false;
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
    return now?.soort === "check" ? chosen.value !== "" : chosen.value;
  }

  function mark() {
    keep.setAttribute("aria-disabled", String(value() === null));
    say(part("[data-vraag-fout]"), "");
  }

  function confirm() {
    const meant = value();
    if (!now) return;
    if (meant === null) return say(part("[data-vraag-fout]"), CHOOSE_FIRST);
    if (now.soort !== "page" && isAsRead(meant, now)) leave(now);
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

/** @param {Doubt | null} one @param {Doubt | null} other */
export function isSame(one, other) {
  const page = (one?.soort === "page") === (other?.soort === "page");
  return page && one?.blad === other?.blad && one?.veld === other?.veld && one?.rij === other?.rij;
}

/** @param {Doubt} doubt */
export function isWritten({ soort }) {
  return soort === "text" || soort === "date";
}

/** @param {string | boolean} meant @param {Doubt} doubt */
function isAsRead(meant, { waarde, merken }) {
  return meant === waarde && !merken.length;
}

/** @param {Doubt} doubt @param {string} wie */
function asked({ soort, naam, heel }, wie) {
  if (naam) return "Wie vulde dit in?";
  if (soort === "page") return heel ? "Is deze bladzijde leeg?" : "Zijn deze plekken leeg?";
  return { choice: `Wat koos ${wie}?`, check: `Kruiste ${wie} dit aan?` }[String(soort)] ?? `Wat schreef ${wie}?`;
}

/** @param {Doubt} doubt */
function keysFor(doubt) {
  const next = [make("kbd", {}, "Enter"), " gaat door"];
  if (!isWritten(doubt)) return [...next, ", ", make("kbd", {}, "Backspace"), " gaat terug"];
  if (!doubt.uitsnede) return next;
  const more = [", ", make("kbd", {}, "Shift"), " ", make("kbd", {}, "Enter"), " geeft een nieuwe regel"];
  return [...next, ...(doubt.naam ? [] : more), ". Laat het leeg om alleen het plaatje te bewaren."];
}
