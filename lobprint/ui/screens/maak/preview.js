/**
 * The page beside the form: it follows what is typed, stays where it was, and changes
 * only when the new pixels are there.
 *
 * @typedef {import("../../types").Preview} Preview
 * @typedef {import("../../types").Drawn | null} Image
 * @typedef {{seen: (preview: Preview) => void, turned: (page: number) => void,
 *            told: (problems: import("../../types").Problem[]) => void,
 *            busy: () => void, idle: () => void, failed: (words: string) => void}} Hears
 */

import { orderOf } from "../../choice.js";
import { newest } from "../../newest.js";
import { wordsOf } from "../../tell.js";
import { nextTo, placeOf } from "./places.js";
import { startSheet } from "./sheet.js";

const A4 = { width: 210, height: 297 };

/**
 * @param {import("../../types").Call} call
 * @param {import("../../types").State} state
 * @param {Hears} hears
 */
export function startPreview(call, state, hears) {
  const sheet = startSheet();
  const refreshing = newest(() => safely(refresh), hears.idle);
  const turning = newest(() => safely(turn), hears.idle);
  /** @type {Preview | null} */
  let shown = null;
  let page = 1;
  /** The page that somebody turned to; it is shown as soon as it is drawn. */
  let wanted = 1;

  /** @param {() => Promise<void>} work */
  async function safely(work) {
    try {
      await work();
    } catch (error) {
      hears.failed(wordsOf(error));
    }
  }

  /** Makes what is chosen now, and shows the same page of it. */
  async function refresh() {
    hears.busy();
    const choice = state.now;
    const draw = [{ page: wanted, width: sheet.widthOf(shown?.pages[wanted - 1] ?? A4) }];
    const { result, problems, files } = await call("preview", { ...orderOf(choice), draw }, choice.files);
    if (result) await settle(result, files);
    if (state.now === choice) hears.told(problems);
  }

  /** @param {Preview} made @param {Record<string, Uint8Array<ArrayBuffer>>} files */
  async function settle(made, files) {
    const aim = wanted;
    const next = nextTo(made.pages, shown ? placeOf(shown.pages, aim) : { number: aim, form: "", nth: 0 });
    const ready = made.drawn.find((one) => one.page === next && fits(one, made));
    const [image, bytes] = ready ? [ready, files[next]] : await draw(made, next);
    if (!image) return; // a newer one has come meanwhile
    shown = made;
    if (wanted === aim) wanted = next;
    show(next, image, bytes);
    hears.seen(made);
  }

  /** Shows the page that was turned to. */
  async function turn() {
    const [from, next] = [shown, wanted];
    if (!from) return;
    const [image, bytes] = await draw(from, next);
    if (!image || shown !== from) return void refreshing.ask(null);
    if (next !== page) sheet.toTop();
    show(next, image, bytes);
    hears.turned(next);
  }

  /** @param {Preview} made @param {number} number @returns {Promise<[Image, Uint8Array<ArrayBuffer>]>} */
  async function draw({ edition, pages }, number) {
    const width = sheet.widthOf(pages[number - 1]);
    const { result, files } = await call("draw", { edition, page: number, width });
    return [result, files[number]];
  }

  /** Whether a page was drawn as wide as there is room for now.
   * @param {import("../../types").Drawn} drawn @param {Preview} made */
  function fits({ page: number, width }, { pages }) {
    return Math.abs(width - sheet.widthOf(pages[number - 1])) <= 1;
  }

  /** @param {number} number @param {import("../../types").Drawn} image @param {Uint8Array<ArrayBuffer>} bytes */
  function show(number, image, bytes) {
    page = number;
    sheet.put(image, bytes);
    sheet.label(shown?.pages ?? [], number);
  }

  /** @param {number} number */
  function go(number) {
    wanted = Math.max(1, Math.min(number, shown?.pages.length ?? 1));
    drawWanted();
  }

  /** Draws the wanted page, together with what is being made anew if anything is. */
  function drawWanted() {
    if (refreshing.isBusy()) refreshing.ask(null);
    else turning.ask(null);
  }

  return {
    refresh: () => refreshing.ask(null),
    go,
    step: (/** @type {number} */ by) => go(wanted + by),
    /** Draws again what is shown, in another size. */
    redraw: () => shown && drawWanted(),
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
      page = wanted = 1;
    },
  };
}
