/** Files that are dragged onto the page; there is a button for each of them as well. */

import { kindOf } from "./files.js";
import { filesOf } from "./given.js";
import { tell } from "./tell.js";

const WHERE =
  "Laat een logo los bij Huisstijl en een lijst bij Voor wie. Een schoolbestand (.lob) mag overal, en ingevulde bladen bij Inlezen.";

/**
 * @param {Record<string, (files: File[]) => void>} zones  by the name in data-drop
 * @param {Record<string, (file: File) => void>} open  what to do with a file of ours, by its ending
 */
export function receiveDrops(zones, open) {
  document.addEventListener("dragover", (event) => {
    event.preventDefault(); // or the browser would open the file instead of the page
    light(zoneOf(event));
  });
  document.addEventListener("dragleave", () => light(null));
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    light(null);
    const zone = zoneOf(event)?.dataset.drop ?? "";
    filesOf(event.dataTransfer).then((files) => files.length && give(files, zone));
  });

  /** @param {File[]} files @param {string} zone */
  function give(files, zone) {
    tell("");
    const ours = open[kindOf(files[0])];
    if (ours) ours(files[0]);
    else if (zones[zone]) zones[zone](files);
    else tell(WHERE);
  }
}

/** @param {DragEvent} event */
function zoneOf(event) {
  const under = event.target instanceof Element ? event.target.closest("[data-drop]") : null;
  return under instanceof HTMLElement ? under : null;
}

/** @param {HTMLElement | null} zone */
function light(zone) {
  document.querySelectorAll("[data-drop]").forEach((one) => one.classList.toggle("boven", one === zone));
}
