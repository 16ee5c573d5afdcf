import assert from "node:assert/strict";
import { test } from "node:test";
import { nextTo, placeOf } from "./screens/maak/places.js";

const pages = (...forms) => forms.map((form, index) => ({ n: index + 1, form }));
const BEFORE = pages("omslag", "uitgangspunten", "checklist", "checklist", "actieplan");

test("the same page of the same form, when numbers shift", () => {
  assert.equal(nextTo(pages("omslag", "checklist", "checklist", "actieplan"), placeOf(BEFORE, 4)), 3);
});

test("the last page of a form that got shorter", () => {
  assert.equal(nextTo(pages("omslag", "checklist", "actieplan"), placeOf(BEFORE, 4)), 2);
});

test("the same number when the form is gone, and never past the end", () => {
  assert.equal(nextTo(pages("omslag", "uitgangspunten", "actieplan"), placeOf(BEFORE, 3)), 3);
  assert.equal(nextTo(pages("omslag"), placeOf(BEFORE, 5)), 1);
});
