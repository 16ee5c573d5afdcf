/**
 * What somebody has chosen, and the order that it comes to.
 *
 * @typedef {import("./types").Choice} Choice
 */

/** @param {string} sector @returns {Choice} */
export function blank(sector) {
  return { school: {}, sector, werkboek: "teamwerkboek", los: false, formulieren: [], files: {} };
}

/** Whether nothing was chosen yet but a sector. @param {Choice} choice */
export function isBlank(choice) {
  return JSON.stringify(stripped({ ...choice, sector: "" })) === JSON.stringify(stripped(blank("")));
}

/** The value at `field`: "school.huisstijl.kleur". @param {Choice} choice @param {string} field @returns {any} */
export function valueOf(choice, field) {
  return field.split(".").reduce((inside, key) => inside?.[key], /** @type {any} */ (choice));
}

/**
 * The same choice with another value at `field`.
 *
 * @param {Choice} choice
 * @param {string} field
 * @param {unknown} value
 * @returns {Choice}
 */
export function withValue(choice, field, value) {
  return put(choice, field.split("."), value);
}

/** @param {any} inside @param {string[]} keys @param {unknown} value @returns {any} */
function put(inside, [key, ...rest], value) {
  return { ...inside, [key]: rest.length ? put(inside?.[key] ?? {}, rest, value) : value };
}

/** What the desk is asked to make, without what is empty. @param {Choice} choice */
export function orderOf(choice) {
  const { school, sector, werkboek, formulieren, files } = choice;
  const los = choice.los && formulieren.length > 0;
  return stripped({
    school,
    sector,
    werkboek: los ? "" : werkboek,
    formulieren: los ? formulieren : [],
    files: Object.fromEntries(Object.keys(files).map((name) => [name, name])),
  });
}

/** What of a value isn't empty; the desk takes empty for not given. @param {any} value @returns {any} */
function stripped(value) {
  if (Array.isArray(value) || typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).map(([key, inside]) => [key, stripped(inside)]);
  return Object.fromEntries(kept.filter(([, inside]) => !isEmpty(inside)));
}

/** @param {any} value */
function isEmpty(value) {
  if (value instanceof Blob) return false;
  return (
    value === "" ||
    value === false ||
    value == null ||
    (typeof value === "object" && !Object.keys(value).length)
  );
}

/** How the school and its team are called, for a list. @param {Choice} choice */
export function nameOf({ school }) {
  return [school.naam, school.team].filter(Boolean).join(", ") || "School zonder naam";
}
