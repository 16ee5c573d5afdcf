/**
 * The school that is being worked on: which one it is in the store, and that every change
 * of it is kept.
 */

import { blank, isBlank } from "./choice.js";
import { keeper, newId } from "./store.js";

/**
 * @param {import("./types").State} state
 * @param {import("./types").Store} store
 * @param {() => void} saved  is called when a change has been kept
 */
export function startCurrent(state, store, saved) {
  const keep = keeper(store, saved);
  let id = newId();
  let beeld = "";
  let bron = "";
  /** @type {import("./types").Choice} */
  let kept = state.now;

  function save() {
    kept = state.now;
    keep.ask({ id, choice: kept, saved: new Date().toISOString(), beeld, bron });
  }

  /** @param {Pick<import("./types").Kept, "id" | "choice" | "beeld" | "bron">} one */
  function begin(one) {
    ({ id, beeld, bron } = one);
    kept = one.choice;
    state.replace(kept);
  }

  state.listen((now) => {
    if (now !== kept && !(isBlank(now) && isBlank(kept))) save();
  });
  return {
    /** @param {string} sector */
    fresh: (sector) => begin({ id: newId(), choice: blank(sector), beeld: "", bron: "" }),
    /** @param {import("./types").Kept} one */
    goOn: begin,
    /** A school from a file or a folder is kept at once.
     * @param {import("./types").Choice} choice @param {string} [as] @param {string} [from] */
    take(choice, as = newId(), from = "") {
      begin({ id: as, choice, beeld: "", bron: from });
      save();
    },
    /** What the folder says now; the school here follows it. @param {string} said */
    from: (said) => void (bron = said),
    /** The small picture of the first page. @param {string} picture */
    picture(picture) {
      if (picture === beeld) return;
      beeld = picture;
      if (!isBlank(state.now)) save();
    },
  };
}
