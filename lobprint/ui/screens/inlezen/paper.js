/**
 * The sheet in the middle: the page of a PDF or of paper with a frame around the answer, or
 * all that was read of it as words.
 *
 * @typedef {import("../../types").Sheet} Sheet
 * @typedef {import("../../types").Doubt} Doubt
 */

import { find, make, part, say } from "../../dom.js";
import { newest } from "../../newest.js";

/** CSS pixels around the answer. */
const AROUND = 8;
/** And around each when they are several. */
const CLOSE = 1;
/** Of the page in the piece beside the question: how much of its width at least, and how
 * flat that piece is. */
const PIECE = 0.45;
const FLAT = 0.2;
const LARGEST = 2000;

/** @param {import("../../types").Call} call */
export function startPaper(call) {
  const canvas = find(document, "[data-beeld-blad]", HTMLCanvasElement);
  const strip = find(document, "[data-knip]", HTMLCanvasElement);
  const cutout = find(document, "[data-uitsnede]", HTMLImageElement);
  const showing = newest(async (/** @type {{sheet: Sheet, doubt: Doubt | null}} */ asked) => {
    await show(asked).catch(() => put("none"));
  });

  /** @param {{sheet: Sheet, doubt: Doubt | null}} asked */
  async function show({ sheet, doubt }) {
    head(sheet);
    await crop(doubt);
    if (doubt?.beeld && (await picture(doubt))) return put("picture");
    await words(sheet, doubt);
  }

  /** The picture of the answer alone. @param {Doubt | null} doubt */
  async function crop(doubt) {
    const bytes = doubt?.uitsnede && (await cutoutOf(doubt));
    URL.revokeObjectURL(cutout.src);
    cutout.hidden = !bytes;
    if (bytes) cutout.src = URL.createObjectURL(new Blob([bytes], { type: "image/png" }));
    else cutout.removeAttribute("src");
    cutout.alt = doubt ? `Uitsnede van het blad bij: ${doubt.vraag}` : "";
  }

  /** @param {Doubt} doubt */
  async function cutoutOf({ blad, veld, rij }) {
    return (await call("crop", { blad, veld, rij })).files["1"];
  }

  /** @param {Doubt} doubt */
  async function picture(doubt) {
    const { blad, veld, rij, vraag, soort, papier } = doubt;
    const room = Math.min(LARGEST, Math.max(900, part("[data-ingevuld]").clientWidth) * devicePixelRatio);
    const { result, files } = await (soort === "page"
      ? call("paper", { papier })
      : call("look", { blad, veld, rij, breed: Math.round(room) }));
    if (!result) return false;
    const image = await imageOf(result, files["1"]);
    draw(image, partsOf(result, image), soort !== "page" && !isRead(doubt));
    canvas.setAttribute("aria-label", `Bladzijde ${result.page}, zoals ingevuld, met een kader om: ${vraag}`);
    return true;
  }

  /** @param {ImageData | ImageBitmap} image @param {number[][]} places @param {boolean} alone */
  function draw(image, places, alone) {
    Object.assign(canvas, { width: image.width, height: image.height });
    const context = canvas.getContext("2d");
    if (image instanceof ImageData) context?.putImageData(image, 0, 0);
    else context?.drawImage(image, 0, 0);
    const around = places.length > 1 ? CLOSE : AROUND;
    part("[data-kaders]").replaceChildren(...places.map((place) => frame(place, around)));
    if (alone && places.length) cut(image.width, image.height, places[0]);
    else strip.width = 0;
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
    part("[data-beeld]").hidden = what !== "picture";
    strip.hidden = what !== "picture" || !strip.width;
    part("[data-antwoorden]").hidden = what !== "words";
  }

  return {
    /** @param {Sheet} sheet @param {Doubt | null} doubt */
    show: (sheet, doubt) => showing.ask({ sheet, doubt }),
    clear() {
      part("[data-bladkop]").hidden = true;
      cutout.hidden = true;
      put("none");
    },
  };
}

/** Whether its own picture says all. @param {Doubt} doubt */
function isRead({ soort, uitsnede }) {
  return uitsnede && (soort === "text" || soort === "date");
}

/** What a page looks like: pixels as they were drawn, or a photo of it.
 * @param {import("../../types").Look} look @param {Uint8Array<ArrayBuffer>} bytes */
async function imageOf({ foto, width, height }, bytes) {
  if (foto) return createImageBitmap(new Blob([bytes]));
  const pixels = new Uint8ClampedArray(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new ImageData(pixels, width, height);
}

/** Where the answers stand, as parts of the page: of a photo they come in pixels.
 * @param {import("../../types").Look} look @param {{width: number, height: number}} image */
function partsOf({ foto, vakken }, { width, height }) {
  if (!foto) return vakken;
  return vakken.map(([x, y, wide, high]) => [x / width, y / height, wide / width, high / height]);
}

/** @param {number[]} place  as parts of the page @param {number} around */
function frame([x, y, wide, high], around) {
  const element = make("div", { className: "kader" });
  Object.assign(element.style, {
    left: `calc(${x * 100}% - ${around}px)`,
    top: `calc(${y * 100}% - ${around}px)`,
    width: `calc(${wide * 100}% + ${2 * around}px)`,
    height: `calc(${high * 100}% + ${2 * around}px)`,
  });
  return element;
}

/** @param {number} at @param {number} most */
function within(at, most) {
  return Math.max(0, Math.min(at, most));
}

/** @param {Sheet} sheet */
function head({ wie, bestand }) {
  part("[data-bladkop]").hidden = false;
  say(part("[data-blad-wie]"), wie);
  say(part("[data-blad-uit]"), wie.startsWith(bestand) ? "" : bestand);
}

/** @param {import("../../types").Line} line @param {Doubt | null} doubt */
function row({ veld, rij, vraag, tekst, nakijken, uitsnede, gelezen }, doubt) {
  const here = veld === doubt?.veld && rij === doubt?.rij;
  const answer = make("dd", { className: tekst ? "" : "zacht" }, tekst || (uitsnede ? "als plaatje bewaard" : "leeg"));
  if (gelezen && gelezen !== tekst) answer.append(make("span", { className: "klein zacht" }, ` (gelezen: ${gelezen})`));
  if (nakijken) answer.append(" ", make("span", { className: "pil let" }, "nakijken"));
  return make("div", { className: here ? "hier" : "" }, make("dt", {}, vraag), answer);
}
