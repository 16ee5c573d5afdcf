/**
 * The page beside the form: it follows what is typed, stays where it was, and changes
 * only when the new pixels are there.
 *
 * @typedef {import("../../types").Page} Page
 * @typedef {import("../../types").Drawn} Drawn
 * @typedef {import("../../types").Preview} Preview
 */

import { orderOf } from "../../choice.js";
import { find, part, say } from "../../dom.js";
import { newest } from "../../newest.js";
import { wordsOf } from "../../tell.js";
import { nextTo, placeOf } from "./places.js";

const A4 = { width: 210, height: 297 };
const WIDEST = 3200;

/**
 * @param {import("../../types").Call} call
 * @param {import("../../types").State} state
 * @param {{seen: (preview: Preview) => void, told: (problems: import("../../types").Problem[]) => void,
 *          busy: () => void, idle: () => void, failed: (words: string) => void, turned: (page: number) => void}} hears
 */
export function startPreview(call, state, hears) {
  const canvas = find(document, "[data-blad]", HTMLCanvasElement);
  const room = part("[data-toon]");
  /** @type {Preview | null} */
  let shown = null;
  let page = 1;

  const refreshing = newest(async () => {
    hears.busy();
    try {
      await refresh();
    } catch (error) {
      hears.failed(wordsOf(error));
    }
  }, hears.idle);
  const turning = newest(async (/** @type {number} */ wanted) => {
    try {
      await turn(wanted);
    } catch (error) {
      hears.failed(wordsOf(error));
    }
  }, hears.idle);

  /** Makes what is chosen now, and shows the same page of it. */
  async function refresh() {
    const choice = state.now;
    const draw = [{ page, width: widthOf(shown?.pages[page - 1] ?? A4) }];
    const { result, problems, files } = await call("preview", { ...orderOf(choice), draw }, choice.files);
    if (result) await settle(result, files);
    if (state.now === choice) hears.told(problems);
  }

  /** @param {Preview} made @param {Record<string, Uint8Array<ArrayBuffer>>} files */
  async function settle(made, files) {
    const wanted = shown ? nextTo(made.pages, placeOf(shown.pages, page)) : Math.min(page, made.pages.length);
    const drawn = made.drawn.find((one) => one.page === wanted);
    const fits = drawn && Math.abs(drawn.width - widthOf(made.pages[wanted - 1])) <= 1;
    const [image, bytes] = fits ? [drawn, files[wanted]] : await draw(made, wanted);
    if (!image) return; // a newer one has come meanwhile
    shown = made;
    page = wanted;
    put(image, bytes);
    hears.seen(made);
  }

  /** @param {Preview} made @param {number} wanted
   * @returns {Promise<[Drawn | null, Uint8Array<ArrayBuffer>]>} */
  async function draw({ edition, pages }, wanted) {
    const { result, files } = await call("draw", { edition, page: wanted, width: widthOf(pages[wanted - 1]) });
    return [result, files[wanted]];
  }

  /** @param {number} wanted */
  async function turn(wanted) {
    const from = shown;
    if (!from || refreshing.isBusy()) return remember(wanted);
    const [image, bytes] = await draw(from, wanted);
    if (!image || shown !== from) return remember(wanted);
    page = wanted;
    put(image, bytes);
    hears.turned(page);
  }

  /** The page to show as soon as the newest version is there. @param {number} wanted */
  function remember(wanted) {
    page = Math.max(1, Math.min(wanted, shown?.pages.length ?? 1));
    refreshing.ask(null);
  }

  /** @param {Drawn} image @param {Uint8Array<ArrayBuffer>} bytes */
  function put({ width, height, text }, bytes) {
    const context = canvas.getContext("2d");
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    canvas.style.width = `${width / devicePixelRatio}px`;
    canvas.style.height = `${height / devicePixelRatio}px`;
    context?.putImageData(new ImageData(new Uint8ClampedArray(bytes.buffer, bytes.byteOffset, bytes.byteLength), width, height), 0, 0);
    say(part("[data-tekst]"), text);
    label();
  }

  function label() {
    const pages = shown?.pages ?? [];
    const title = pages[page - 1]?.title ?? "";
    say(part("[data-titel]"), title);
    say(part("[data-plek]"), `bladzijde ${page} van ${pages.length}`);
    canvas.setAttribute("aria-label", `${title}, bladzijde ${page} van ${pages.length}`);
  }

  /** How many pixels wide a page is drawn to fill the room. @param {{width: number, height: number}} size */
  function widthOf({ width, height }) {
    const style = getComputedStyle(room);
    const free = {
      width: room.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight),
      height: room.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom),
    };
    const scale = Math.max(0.4, Math.min(free.width / width, free.height / height));
    return Math.min(WIDEST, Math.round(width * scale * devicePixelRatio));
  }

  /** @param {number} wanted */
  function go(wanted) {
    const last = shown?.pages.length ?? 0;
    const next = Math.max(1, Math.min(wanted, last));
    if (last && next !== page) turning.ask(next);
  }

  return {
    refresh: () => refreshing.ask(null),
    go,
    step: (/** @type {number} */ by) => go(page + by),
    /** Draws again what is shown, in another size. */
    redraw: () => shown && turning.ask(page),
    isBusy: () => refreshing.isBusy() || turning.isBusy(),
    get page() {
      return page;
    },
    get shown() {
      return shown;
    },
    /** Another school begins at its first page. */
    restart() {
      shown = null;
      page = 1;
    },
  };
}
