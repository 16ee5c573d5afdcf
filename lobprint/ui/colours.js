/** The page takes the colours of the school, as lobprint makes them readable. */

/** @param {import("./types").Brand} brand  colours with or without # */
export function wear({ merk, accent, tint }) {
  const style = document.documentElement.style;
  for (const [name, colour] of Object.entries({ merk, accent, tint }))
    style.setProperty(`--${name}`, hex(colour));
}

/** Back to the colours of lobprint itself. */
export function wearOurs() {
  for (const name of ["merk", "accent", "tint"]) document.documentElement.style.removeProperty(`--${name}`);
}

/** "#0B6E5F" of "0b6e5f" or "#0b6e5f". @param {string} colour */
export function hex(colour) {
  return `#${colour.replace("#", "").toUpperCase()}`;
}
