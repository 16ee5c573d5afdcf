/**
 * The sheet in the middle: the page of a PDF with a frame around the answer, or all that
 * was read of it as words.
 *
 * @typedef {import("../../types").Sheet} Sheet
 * @typedef {import("../../types").Doubt} Doubt
 */

import { find, make, part, say } from "../../dom.js";
import { newest } from "../../newest.js";

/** CSS pixels around the answer. */
const AROUND = 8;
/** Of the page in the piece beside the question: how much of its width at least, and how
 * flat that piece is. */
const PIECE = 0.45;
const FLAT = 0.2;
const LARGEST = 2000;

/** @param {import("../../types").Call} call */
export function startPaper(call) {
  const canvas = find(document, "[data-beeld-blad]", HTMLCanvasElement);
  const strip = find(document, "[data-knip]", HTMLCanvasElement);
  const frame = part("[data-kader]");
  const showing = newest(async (/** @type {{sheet: Sheet, doubt: Doubt | null}} */ asked) => {
    await show(asked).catch(() => put("none"));
  });

  /** @param {{sheet: Sheet, doubt: Doubt | null}} asked */
  async function show({ sheet, doubt }) {
    head(sheet);
    if (doubt?.beeld && (await picture(doubt))) return put("picture");
    await words(sheet, doubt);
  }

  /** @param {Doubt} doubt */
  async function picture({ blad, veld, rij, vraag }) {
    const room = Math.min(LARGEST, Math.max(900, part("[data-ingevuld]").clientWidth) * devicePixelRatio);
    const { result, files } = await call("look", { blad, veld, rij, breed: Math.round(room) });
    if (!result) return false;
    draw(result, files["1"]);
    canvas.setAttribute("aria-label", `Bladzijde ${result.page}, zoals ingevuld, met een kader om: ${vraag}`);
    return true;
  }

  /** @param {import("../../types").Look} look @param {Uint8Array<ArrayBuffer>} bytes */
  function draw({ width, height, vak }, bytes) {
    const pixels = new Uint8ClampedArray(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    Object.assign(canvas, { width, height });
    canvas.getContext("2d")?.putImageData(new ImageData(pixels, width, height), 0, 0);
    const [x, y, wide, high] = vak;
    const style = { left: `calc(${x * 100}% - ${AROUND}px)`, top: `calc(${y * 100}% - ${AROUND}px)` };
    const size = {
      width: `calc(${wide * 100}% + ${2 * AROUND}px)`,
      height: `calc(${high * 100}% + ${2 * AROUND}px)`,
    };
    Object.assign(frame.style, style, size);
    cut(width, height, vak);
  }

  /** A piece of the page around the answer, large enough to read beside the question.
   * @param {number} width @param {number} height @param {number[]} vak */
  function cut(width, height, [x, y, wide, high]) {
    const across = Math.min(width, Math.max(wide * width * 1.2, width * PIECE));
    const tall = Math.min(height, Math.max(high * height * 1.6, across * FLAT));
    const left = within((x + wide / 2) * width - across / 2, width - across);
    const top = within((y + high / 2) * height - tall / 2, height - tall);
    Object.assign(strip, { width: Math.round(across), height: Math.round(tall) });
    strip.getContext("2d")?.drawImage(canvas, left, top, across, tall, 0, 0, strip.width, strip.height);
  }

  /** @param {Sheet} sheet @param {Doubt | null} doubt */
  async function words(sheet, doubt) {
    const { result } = await call("sheet", { blad: sheet.id });
    const lines = /** @type {import("../../types").Line[]} */ (result?.antwoorden ?? []);
    part("[data-regels]").replaceChildren(...lines.map((line) => row(line, doubt)));
    put("words");
    const [place, here] = [part("[data-antwoorden]"), part("[data-regels]").querySelector(".hier")];
    if (here instanceof HTMLElement) place.scrollTop = here.offsetTop - place.clientHeight / 3;
  }

  /** @param {"none" | "picture" | "words"} what */
  function put(what) {
    part("[data-beeld]").hidden = strip.hidden = what !== "picture";
    part("[data-antwoorden]").hidden = what !== "words";
  }

  return {
    /** @param {Sheet} sheet @param {Doubt | null} doubt */
    show: (sheet, doubt) => showing.ask({ sheet, doubt }),
    clear() {
      part("[data-bladkop]").hidden = true;
      put("none");
    },
  };
}

/** @param {number} at @param {number} most */
function within(at, most) {
  return Math.max(0, Math.min(at, most));
}

/** @param {Sheet} sheet */
function head({ wie, bestand }) {
  part("[data-bladkop]").hidden = false;
  say(part("[data-blad-wie]"), wie);
  say(part("[data-blad-uit]"), bestand);
}

/** @param {import("../../types").Line} line @param {Doubt | null} doubt */
function row({ veld, rij, vraag, tekst, nakijken }, doubt) {
  const here = veld === doubt?.veld && rij === doubt?.rij;
  const answer = make("dd", { className: tekst ? "" : "zacht" }, tekst || "leeg");
  if (nakijken) answer.append(" ", make("span", { className: "pil let" }, "nakijken"));
  return make("div", { className: here ? "hier" : "" }, make("dt", {}, vraag), answer);
}
