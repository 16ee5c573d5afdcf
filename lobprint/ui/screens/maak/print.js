/** Prints a PDF: in a frame that nobody sees, or in a tab of its own where that can't be. */

import { tell } from "../../tell.js";

const BLOCKED = "Uw browser houdt het printvenster tegen. Kies Download, open de pdf en print hem daar.";

/** @param {import("../../types").Made} made */
export function printed({ blob }) {
  document.querySelector("iframe.prent")?.remove();
  const frame = document.createElement("iframe");
  const address = URL.createObjectURL(blob);
  frame.className = "prent";
  frame.title = "Wat u print";
  frame.tabIndex = -1;
  frame.setAttribute("aria-hidden", "true");
  frame.addEventListener("load", () => show(frame, address), { once: true });
  frame.src = address;
  document.body.append(frame);
}

/** @param {HTMLIFrameElement} frame @param {string} address */
function show(frame, address) {
  try {
    if (!frame.contentWindow || !navigator.pdfViewerEnabled) throw new Error("no viewer");
    frame.contentWindow.focus();
    frame.contentWindow.print();
  } catch {
    frame.remove();
    if (!open(address)) tell(BLOCKED);
  }
}
