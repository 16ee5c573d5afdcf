/**
 * One at a time: while `work` is busy, only the newest of what is asked waits.
 *
 * @template T
 * @param {(value: T) => Promise<void>} work  must not reject
 * @param {() => void} [idle]  is called when nothing waits any more
 */
export function newest(work, idle = () => {}) {
  /** @type {{value: T} | null} */
  let waiting = null;
  let busy = false;

  /** @param {T} value */
  async function ask(value) {
    waiting = { value };
    if (busy) return;
    busy = true;
    while (waiting) {
      const next = waiting.value;
      waiting = null;
      await work(next);
    }
    busy = false;
    idle();
  }
  return { ask, isBusy: () => busy };
}
