import assert from "node:assert/strict";
import { test } from "node:test";
import { callsOver, pack, unpack } from "./engine/frames.js";

const bytes = (text) => new TextEncoder().encode(text).buffer;
const LOGO = new Blob(["logo"]);

/** A way that answers with `answers`, one after another, and keeps what it was sent. */
function way(...answers) {
  const sent = [];
  const call = callsOver(async (frame) => {
    sent.push(unpack(frame));
    return pack(answers[sent.length - 1] ?? { result: {} }, []);
  });
  return { call, sent };
}

test("a frame comes out as it went in", () => {
  const frame = pack({ result: "é", files: [["a", 2], ["b", 3]] }, [bytes("ab"), bytes("cde")]);
  const { header, files } = unpack(frame);
  assert.equal(header.result, "é");
  assert.deepEqual(Object.values(files).map((one) => new TextDecoder().decode(one)), ["ab", "cde"]);
});

test("the bytes of a file go along once, under an id that stands in the order", async () => {
  const { call, sent } = way();
  const order = { files: { "logo.png": "logo.png" } };
  await call("preview", order, { "logo.png": LOGO });
  await call("preview", order, { "logo.png": LOGO });
  const [first, second] = sent.map(({ header }) => header);
  const id = first.args.files["logo.png"];
  assert.deepEqual(first.files, [[id, 4]]);
  assert.deepEqual([second.args.files["logo.png"], second.files], [id, []]);
});

test("other bytes have another id, under the same name too", async () => {
  const { call, sent } = way();
  await call("unpack", { bestand: "x" }, { x: LOGO });
  await call("unpack", { bestand: "x" }, { x: new Blob(["logo"]) });
  const [first, second] = sent.map(({ header }) => header.args.bestand);
  assert.notEqual(first, second);
});

test("what the engine has lost goes along again", async () => {
  const { call, sent } = way();
  const order = { files: { "logo.png": "logo.png" } };
  await call("check", order, { "logo.png": LOGO });
  const [id] = sent[0].header.files[0];
  const losing = callsOver(async (frame) => {
    const { header, files } = unpack(frame);
    const missing = Object.keys(files).length ? {} : { missing: [header.args.files["logo.png"]] };
    return pack({ result: { had: Object.keys(files).length }, ...missing }, []);
  });
  assert.match(id, /-1$/);
  for (const had of [1, 1]) assert.equal((await losing("check", order, { "logo.png": LOGO })).result.had, had);
});

test("a file that nobody can give is told", async () => {
  const { call } = way({ missing: ["weg"] });
  await assert.rejects(call("check", { files: {} }, {}), /niet meer te lezen/);
});
