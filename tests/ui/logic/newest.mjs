import assert from "node:assert/strict";
import { test } from "node:test";
import { newest } from "./newest.js";

test("of what is asked meanwhile only the newest is done", async () => {
  const done = [];
  let goOn = () => {};
  const turns = newest(async (value) => {
    done.push(value);
    await new Promise((resolve) => (goOn = resolve));
  });
  const all = turns.ask("a");
  turns.ask("b");
  turns.ask("c");
  assert.deepEqual([done, turns.isBusy()], [["a"], true]);
  goOn();
  await new Promise(setImmediate);
  assert.deepEqual(done, ["a", "c"]);
  goOn();
  await all;
  assert.equal(turns.isBusy(), false);
});

test("it tells once that nothing waits any more", async () => {
  let idle = 0;
  const turns = newest(
    async () => {},
    () => (idle += 1),
  );
  turns.ask(1);
  await turns.ask(2);
  await new Promise(setImmediate);
  assert.equal(idle, 1);
});
