/**
 * What is chosen now, and the steps back and forth.
 *
 * @typedef {import("./types").Choice} Choice
 */

const MOST = 200;

/** @param {Choice} first @returns {import("./types").State} */
export function startState(first) {
  /** @type {{past: Choice[], now: Choice, future: Choice[]}} */
  let steps = { past: [], now: first, future: [] };
  let open = "";
  /** @type {((now: Choice) => void)[]} */
  const heard = [];

  /** @param {typeof steps} next @param {string} key */
  function become(next, key) {
    steps = next;
    open = key;
    heard.forEach((hear) => hear(steps.now));
  }

  return {
    get now() {
      return steps.now;
    },
    get canUndo() {
      return steps.past.length > 0;
    },
    get canRedo() {
      return steps.future.length > 0;
    },
    /** Typing on in the same field is one step, until `settle`; without a key every change
     * is a step of its own. */
    change(key, next) {
      const past = key && key === open ? steps.past : [...steps.past, steps.now].slice(-MOST);
      become({ past, now: next, future: [] }, key);
    },
    settle() {
      open = "";
    },
    undo() {
      const before = steps.past.at(-1);
      if (before)
        become({ past: steps.past.slice(0, -1), now: before, future: [steps.now, ...steps.future] }, "");
    },
    redo() {
      const [after, ...future] = steps.future;
      if (after) become({ past: [...steps.past, steps.now], now: after, future }, "");
    },
    /** Another school: there is no way back to the one before. */
    replace(next) {
      become({ past: [], now: next, future: [] }, "");
    },
    listen(hear) {
      heard.push(hear);
    },
  };
}
