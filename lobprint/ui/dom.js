/** Small helpers for the tree of the page. */

/**
 * The one element of `kind` that `selector` finds; it stands in index.html.
 *
 * @template {Element} T
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => T} kind
 * @returns {T}
 */
export function find(root, selector, kind) {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`index.html lacks ${selector}`);
  return found;
}

/** @param {string} selector */
export function part(selector) {
  return find(document, selector, HTMLElement);
}

/**
 * A new element with its properties and what stands in it.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Record<string, any>} [properties]
 * @param {(Node | string)[]} inside
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(name, properties = {}, ...inside) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.includes("-")) made.setAttribute(key, value);
    else Object.assign(made, { [key]: value });
  }
  made.append(...inside);
  return made;
}

/** Sets words only when they differ: a live region speaks when it is touched.
 * @param {Element} element @param {string} words */
export function say(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

/** @param {HTMLInputElement | HTMLSelectElement} field @param {string} value */
export function setValue(field, value) {
  if (field.value !== value) field.value = value;
}

/** Whether somebody is typing in `target`. @param {EventTarget | null} target */
export function isText(target) {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "file", "color"].includes(target.type);
}
