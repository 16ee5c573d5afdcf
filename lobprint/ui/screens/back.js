/**
 * The two screens of what came back. Only the one that is seen is drawn; what another tab
 * or the command line did meanwhile is seen as well.
 */

import { orderOf } from "../choice.js";
import { wear } from "../colours.js";
import { tell, wordsOf } from "../tell.js";

/**
 * @param {import("../types").Call} call
 * @param {import("../types").State} state
 * @param {import("../types").Returned} returned
 * @param {Record<string, {show: () => void}>} screens  by their names
 */
export function startBack(call, state, returned, screens) {
  let screen = "";
  const show = () => screens[screen]?.show();

  async function follow() {
    if (!screens[screen]) return;
    await returned.follow().catch((error) => tell(wordsOf(error)));
    show();
  }

  /** These screens wear the colours of the school as well. */
  async function dress() {
    const { result } = await call("check", orderOf(state.now), state.now.files);
    if (result && screens[screen]) wear(result.brand);
  }

  addEventListener("visibilitychange", () => document.visibilityState === "visible" && follow());
  return {
    show,
    /** @param {string} name */
    see(name) {
      screen = name;
      show();
      follow();
      if (screens[name]) dress().catch(() => {});
    },
  };
}
