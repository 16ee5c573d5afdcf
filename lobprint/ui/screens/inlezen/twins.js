/**
 * Two pictures that may be of one sheet, beside each other: she keeps both, or takes one
 * away. And one picture, to look at.
 *
 * @typedef {import("../../types").Side} Side
 */

import { answered } from "../../dialogs.js";
import { make, part } from "../../dom.js";
import { tell, wordsOf } from "../../tell.js";

/**
 * @param {import("../../types").Call} call
 * @param {import("../../types").Returned} returned
 */
export function startTwins(call, returned) {
  /** @param {[Side, Side]} pair */
  async function open([one, other]) {
    try {
      const sides = await Promise.all([one, other].map(picture));
      part("[data-tweeluik]").replaceChildren(...sides.map(({ figure }) => figure));
      const said = await answered("[data-dubbelvraag]");
      sides.forEach(({ address }) => URL.revokeObjectURL(address));
      if (said === "allebei") await returned.ask("both", { papier: other.papier });
      if (said === "eerste") await returned.ask("single", { papier: one.papier });
      if (said === "tweede") await returned.ask("single", { papier: other.papier });
    } catch (error) {
      tell(wordsOf(error));
    }
  }

  /** @param {Side} side */
  async function picture({ papier, wie, bestand, beeld, titel, bladzijde }) {
    const { files } = await call("paper", { papier });
    const address = URL.createObjectURL(new Blob([files["1"]]));
    const image = make("img", { src: address, alt: `${titel}, bladzijde ${bladzijde}, van ${wie}` });
    const words = make("figcaption", { className: "klein" }, make("b", {}, wie), `, ${bestand}, beeld ${beeld}`);
    return { address, figure: make("figure", {}, words, image) };
  }

  /** One of them, large. @param {Side} side */
  async function look(side) {
    try {
      const { address, figure } = await picture(side);
      part("[data-kijk]").replaceChildren(figure);
      await answered("[data-kijkvraag]");
      URL.revokeObjectURL(address);
    } catch (error) {
      tell(wordsOf(error));
    }
  }

  return { open, look };
}
