import assert from "node:assert/strict";
import { test } from "node:test";
import { blank, isBlank, orderOf, withValue } from "./choice.js";
import { startState } from "./state.js";

const named = (name) => withValue(blank("mbo"), "school.naam", name);

test("typing in one field is one step", () => {
  const state = startState(blank("mbo"));
  for (const name of ["R", "RO", "ROC"]) state.change("school.naam", named(name));
  state.undo();
  assert.equal(state.now.school.naam, undefined);
  assert.equal(state.canUndo, false);
  state.redo();
  assert.equal(state.now.school.naam, "ROC");
});

test("typing again after leaving the field is another step", () => {
  const state = startState(blank("mbo"));
  state.change("school.naam", named("A"));
  state.settle();
  state.change("school.naam", named("B"));
  state.undo();
  assert.equal(state.now.school.naam, "A");
});

test("without a key every change is a step", () => {
  const state = startState(blank("mbo"));
  state.change("", named("A"));
  state.change("", named("B"));
  state.undo();
  assert.equal(state.now.school.naam, "A");
});

test("a new change takes away what could be redone", () => {
  const state = startState(blank("mbo"));
  state.change("", named("A"));
  state.undo();
  state.change("", named("B"));
  assert.equal(state.canRedo, false);
});

test("another school has no way back", () => {
  const state = startState(named("A"));
  state.change("", named("B"));
  state.replace(named("C"));
  assert.deepEqual([state.canUndo, state.canRedo, state.now.school.naam], [false, false, "C"]);
});

test("a sector alone is blank; a name isn't, and neither is a form left out", () => {
  assert.equal(isBlank(blank("hbo")), true);
  assert.equal(isBlank(withValue(named(""), "school.huisstijl.zuinig", false)), true);
  assert.equal(isBlank(named("A")), false);
  assert.equal(isBlank(withValue(blank("mbo"), "school.weglaten", ["visie"])), false);
});

test("an order leaves out what is empty", () => {
  const choice = withValue(named(""), "school.huisstijl.kleur", "#00629B");
  assert.deepEqual(orderOf(choice), {
    school: { huisstijl: { kleur: "#00629B" } },
    sector: "mbo",
    werkboek: "teamwerkboek",
  });
});

test("loose forms are asked instead of the workbook", () => {
  const { werkboek, formulieren } = orderOf({ ...blank("vo"), los: true, formulieren: ["zelfscan"] });
  assert.deepEqual([werkboek, formulieren], [undefined, ["zelfscan"]]);
});
