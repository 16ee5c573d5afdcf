/**
 * The canvas on which a page stands, as large as there is room for.
 *
 * @typedef {import("../../types").Page} Page
 * @typedef {{width: number, height: number}} Size
 */

import { find, part, say } from "../../dom.js";

/** In pixels; larger than any screen shows a page. */
const WIDEST = 3200;
/** CSS pixels to a millimetre; less can't be seen. */
const SMALLEST = 0.4;
/** The same, when a page is shown large: larger than on paper. */
const LARGEST = 4.6;

export function startSheet() {
  const canvas = find(document, "[data-blad]", HTMLCanvasElement);
  const room = part("[data-toon]");
  return {
    /** How many pixels wide a page (in mm) is drawn to fill the room. @param {Size} page */
    widthOf({ width, height }) {
      const free = freeIn(room);
      const high = room.classList.contains("groot") ? LARGEST : free.height / height;
      const scale = Math.max(SMALLEST, Math.min(free.width / width, high));
      return Math.min(WIDEST, Math.round(width * scale * devicePixelRatio));
    },
    /** Puts a page there in one go, so that nothing flickers.
     * @param {import("../../types").Drawn} image @param {Uint8Array<ArrayBuffer>} bytes */
    put({ width, height, text }, bytes) {
      if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
      canvas.style.width = `${width / devicePixelRatio}px`;
      canvas.style.height = `${height / devicePixelRatio}px`;
      const pixels = new Uint8ClampedArray(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      canvas.getContext("2d")?.putImageData(new ImageData(pixels, width, height), 0, 0);
      say(part("[data-tekst]"), text);
    },
    /** Another page is read from its top. */
    toTop: () => room.scrollTo({ top: 0 }),
    /** Which page it is, in words. @param {Page[]} pages @param {number} number */
    label(pages, number) {
      const title = pages[number - 1]?.title ?? "";
      const place = `bladzijde ${number} van ${pages.length}`;
      say(part("[data-titel]"), title);
      say(part("[data-plek]"), place);
      canvas.setAttribute("aria-label", `${title}, ${place}`);
    },
  };
}

/** @param {HTMLElement} room @returns {Size} */
function freeIn(room) {
  const { paddingTop, paddingRight, paddingBottom, paddingLeft } = getComputedStyle(room);
  return {
    width: room.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight),
    height: room.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom),
  };
}
