/** The logo in the fold Huisstijl: by choice or by drop, with a small picture. */

import { find, part, say } from "../../dom.js";
import { faultOf, KINDS, typeOf } from "../../files.js";
import { speak } from "../../tell.js";
import { inputOf } from "./fields.js";

/**
 * @param {import("../../types").State} state
 * @param {(field: string, words: string) => void} refuse  tells what is wrong with a file
 */
export function startLogo(state, refuse) {
  const input = inputOf("school.huisstijl.logo");
  const picture = find(document, "[data-logo-beeld]", HTMLImageElement);
  let most = KINDS.logo.most;
  /** @type {Blob | undefined} */
  let shown;

  /** @param {File} file */
  function take(file) {
    const fault = faultOf(file, "logo", most);
    refuse("school.huisstijl.logo", fault);
    if (fault) return;
    const blob = new Blob([file], { type: typeOf(file.name) });
    state.change("", withLogo(state.now, file.name, blob));
    speak("Logo toegevoegd");
  }

  input.addEventListener("change", () => {
    if (input.files?.[0]) take(input.files[0]);
    input.value = "";
  });
  /* Of what is no picture there is nothing to see; the field says what is wrong. */
  picture.addEventListener("error", () => void (picture.hidden = true));
  part("[data-logo-weg]").addEventListener("click", () => {
    state.change("", withoutLogo(state.now));
    input.focus();
    speak("Logo verwijderd");
  });

  return {
    /** @param {import("../../types").Choice} now */
    show({ school, files }) {
      const name = school.huisstijl?.logo ?? "";
      part("[data-logo]").hidden = !name;
      part("[data-logo-leeg]").hidden = Boolean(name);
      say(part("[data-logo-naam]"), name);
      inputOf("school.huisstijl.logo_tekst").placeholder = `Logo van ${school.naam || "de school"}`;
      if (files[name] !== shown) draw(files[name]);
    },
    /** @param {import("../../types").Limits} limits */
    learn: (limits) => void (most = limits.logo),
    take,
  };

  /** @param {Blob | undefined} blob  none when the logo lies in a folder of one's own */
  function draw(blob) {
    URL.revokeObjectURL(picture.src);
    shown = blob;
    picture.hidden = !blob;
    if (blob) picture.src = URL.createObjectURL(blob);
    else picture.removeAttribute("src");
  }
}

/** @param {import("../../types").Choice} now @param {string} name @param {Blob} blob
 * @returns {import("../../types").Choice} */
function withLogo(now, name, blob) {
  const bare = withoutLogo(now);
  const school = { ...bare.school, huisstijl: { ...bare.school.huisstijl, logo: name } };
  return { ...bare, school, files: { ...bare.files, [name]: blob } };
}

/** @param {import("../../types").Choice} now @returns {import("../../types").Choice} */
function withoutLogo(now) {
  const { logo = "", logo_tekst: _, ...huisstijl } = now.school.huisstijl ?? {};
  const { [logo]: __, ...files } = now.files;
  return { ...now, school: { ...now.school, huisstijl }, files };
}
