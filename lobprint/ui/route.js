/** Which screen is shown. It stands in the address, so that Back goes back. */

import { find, part } from "./dom.js";

const TITLES = {
  start: "lobprint: uw werkboek LOB",
  maak: "Maken – lobprint",
  inlezen: "Inlezen – lobprint",
  resultaten: "Resultaten – lobprint",
};
/** @typedef {keyof typeof TITLES} Screen */

/** @param {string} name @returns {name is Screen} */
function isScreen(name) {
  return name in TITLES;
}

/**
 * @param {Record<Screen, (wish: string) => void | Promise<void>>} screens  what is to be done when
 *   one is shown; it is told what is asked besides the screen: "mbo", "scholen"
 * @param {(screen: Screen) => void} seen
 */
export function startRoutes(screens, seen) {
  /** @param {boolean} byUser */
  async function follow(byUser) {
    const [name, wish = ""] = location.hash.slice(1).split("-");
    const screen = name || "start";
    if (!isScreen(screen)) return;
    if (wish) history.replaceState(null, "", `#${screen}`);
    show(screen, byUser);
    await screens[screen](wish);
    seen(screen);
  }
  addEventListener("hashchange", () => follow(true));
  part("[data-skip]").addEventListener("click", skip);
  follow(false);
}

/** @param {string} screen */
export function goTo(screen) {
  if (location.hash !== `#${screen}`) location.hash = screen;
}

/** The link past the menu; the address stays that of the screen. @param {Event} event */
function skip(event) {
  event.preventDefault();
  part("#inhoud").focus();
}

/** @param {Screen} screen @param {boolean} byUser */
function show(screen, byUser) {
  document
    .querySelectorAll("[data-scherm]")
    .forEach((one) => one.toggleAttribute("hidden", one.getAttribute("data-scherm") !== screen));
  document.querySelectorAll("[data-naar]").forEach((link) => mark(link, screen));
  document.body.classList.toggle("aan-het-maken", screen === "maak");
  document.title = TITLES[screen];
  if (!byUser) return;
  for (const roll of [document.documentElement, part("[data-rol]")])
    roll.scrollTo({ top: 0, behavior: "instant" });
  find(document, `[data-scherm="${screen}"] h1`, HTMLElement).focus({ preventScroll: true });
}

/** @param {Element} link @param {Screen} screen */
function mark(link, screen) {
  const order = Object.keys(TITLES);
  const [there, here] = [order.indexOf(link.getAttribute("data-naar") ?? ""), order.indexOf(screen)];
  if (there === here) link.setAttribute("aria-current", "page");
  else link.removeAttribute("aria-current");
  link.classList.toggle("geweest", there < here);
}
