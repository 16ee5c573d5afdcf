/**
 * The small pages at the side. A page is drawn when it comes into sight, and again only
 * when it looks different.
 *
 * @typedef {import("../../types").Page} Page
 * @typedef {{button: HTMLButtonElement, canvas: HTMLCanvasElement, number: Text, page: Page, drawn: string}} Thumb
 */

import { make, part } from "../../dom.js";
import { newest } from "../../newest.js";

const WIDTH = 92;
/** Fine lines stay fine when a small page is drawn larger than it is shown. */
const FINE = 2;
/** So long nobody must have typed: what they look at goes first. */
const CALM = 250;

/**
 * @param {import("../../types").Call} call
 * @param {{go: (page: number) => void, isBusy: () => boolean}} preview
 * @param {(picture: string) => void} cover  gets the small first page, as a data: URL
 */
export function startThumbs(call, preview, cover) {
  const list = part("[data-duim]");
  /** @type {Thumb[]} */
  let thumbs = [];
  let edition = 0;
  let timer = 0;
  /** @type {Set<Element>} */
  const inSight = new Set();
  const watcher = new IntersectionObserver(noticed, { root: list, rootMargin: "200px" });
  const drawing = newest(async () => {
    for (let next = wanting(); next && !preview.isBusy(); next = wanting()) if (!(await draw(next))) return;
  });

  /** @param {IntersectionObserverEntry[]} entries */
  function noticed(entries) {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) inSight.add(target);
      else inSight.delete(target);
    }
    drawSoon();
  }

  function drawSoon() {
    clearTimeout(timer);
    timer = setTimeout(() => drawing.ask(null), CALM);
  }

  function wanting() {
    return thumbs.find(
      ({ button, page, drawn }, index) => drawn !== page.hash && (index === 0 || inSight.has(button)),
    );
  }

  /** @param {Thumb} thumb @returns {Promise<boolean>} whether this version is still there */
  async function draw(thumb) {
    const { n, hash } = thumb.page;
    const answer = await call("draw", {
      edition,
      page: n,
      width: Math.round(WIDTH * Math.max(FINE, devicePixelRatio)),
    }).catch(() => null);
    if (!answer?.result) return false;
    const { result, files } = answer;
    const { width, height } = result;
    Object.assign(thumb.canvas, { width, height });
    thumb.canvas
      .getContext("2d")
      ?.putImageData(new ImageData(new Uint8ClampedArray(files[n]), width, height), 0, 0);
    thumb.drawn = hash;
    if (n === 1) cover(thumb.canvas.toDataURL("image/png"));
    return true;
  }

  /** @param {Page} page @returns {Thumb} */
  function added(page) {
    const canvas = make("canvas", { className: "blad", "aria-hidden": "true" });
    const number = document.createTextNode("");
    const button = make("button", { type: "button" }, canvas, number);
    const thumb = { button, canvas, number, page, drawn: "" };
    button.addEventListener("click", () => preview.go(thumb.page.n));
    list.append(button);
    watcher.observe(button);
    return thumb;
  }

  /** @param {HTMLButtonElement} button */
  function forget(button) {
    watcher.unobserve(button);
    inSight.delete(button);
    button.remove();
  }

  /** @param {Thumb} thumb @param {Page} page */
  function become(thumb, page) {
    thumb.page = page;
    thumb.number.data = String(page.n);
    thumb.canvas.style.aspectRatio = `${page.width} / ${page.height}`;
    thumb.button.setAttribute("aria-label", `Bladzijde ${page.n}: ${page.title}`);
  }

  return {
    /** @param {import("../../types").Preview} preview */
    show({ edition: number, pages }) {
      edition = number;
      thumbs.splice(pages.length).forEach(({ button }) => forget(button));
      for (const page of pages.slice(thumbs.length)) thumbs.push(added(page));
      thumbs.forEach((thumb, index) => become(thumb, pages[index]));
    },
    /** @param {number} page */
    mark(page) {
      thumbs.forEach(({ button }, index) =>
        index === page - 1
          ? button.setAttribute("aria-current", "true")
          : button.removeAttribute("aria-current"),
      );
      keepInSight(list, thumbs[page - 1]?.button);
    },
    goOn: drawSoon,
  };
}

/** Scrolls only the list itself, and no further than needed.
 * @param {HTMLElement} list @param {HTMLElement | undefined} button */
function keepInSight(list, button) {
  if (!button) return;
  const top = button.offsetTop - list.offsetTop;
  const bottom = top + button.offsetHeight;
  if (top < list.scrollTop + 60) list.scrollTop = top - 60;
  else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight + 20;
}
