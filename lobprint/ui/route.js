/** Which screen is shown. It stands in the address, so that Back goes back. */

import { find, part } from "./dom.js";

const TITLES = { start: "lobprint: uw werkboek LOB", maak: "Maken – lobprint" };

/**
 * @param {{start: () => void, maak: (wish: string) => Promise<void>, seen: (screen: string) => void}} screens
 *   maak is told what is asked besides the screen: "mbo", "scholen"
 */
export function startRoutes(screens) {
  /** @param {boolean} byUser */
  async function follow(byUser) {
    const [name, wish = ""] = location.hash.slice(1).split("-");
    if (name && name !== "start" && name !== "maak") return;
    const screen = name === "maak" ? "maak" : "start";
    if (wish) history.replaceState(null, "", `#${screen}`);
    show(screen, byUser);
    if (screen === "maak") await screens.maak(wish);
    else screens.start();
    screens.seen(screen);
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

/** @param {"start" | "maak"} screen @param {boolean} byUser */
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

/** @param {Element} link @param {string} screen */
function mark(link, screen) {
  const here = link.getAttribute("data-naar") === screen;
  if (here) link.setAttribute("aria-current", "page");
  else link.removeAttribute("aria-current");
  link.classList.toggle("geweest", screen === "maak" && !here);
}
