/** The fold Bewaren: the school as a file, to keep and to open again; and wiping it all. */

import { blank, orderOf } from "../../choice.js";
import { ask } from "../../dialogs.js";
import { part } from "../../dom.js";
import { faultOf, KINDS, madeOf, save, typeOf } from "../../files.js";
import { speak, tell, wordsOf } from "../../tell.js";

/**
 * @param {import("../../types").Call} call
 * @param {import("../../types").State} state
 * @param {{opened: (choice: import("../../types").Choice) => void, wipe: () => Promise<void>,
 *          refuse: (field: string, words: string) => void}} hears
 */
export function startKeep(call, state, { opened, wipe, refuse }) {
  let most = KINDS.bestand.most;

  async function pack() {
    const { result, problems, files } = await call("pack", orderOf(state.now), state.now.files);
    if (!result) return refused(problems);
    save(madeOf(result.naam, files));
    complain("");
    speak(`${result.naam} is bewaard bij uw downloads`);
  }

  /** @param {import("../../types").Problem[]} problems */
  function refused(problems) {
    complain(problems.map(sentence).join(" "));
    for (const one of problems) refuse(one.field, sentence(one));
  }

  /** @param {File} file */
  async function open(file) {
    const fault = faultOf(file, "bestand", most);
    complain(fault);
    if (fault) return;
    try {
      const { result, problems, files } = await call("unpack", { bestand: file.name }, { [file.name]: file });
      if (result) opened(choiceOf(result, files));
      else complain(problems.map(sentence).join(" "));
    } catch (error) {
      complain(wordsOf(error));
    }
  }

  part("[data-bewaar]").addEventListener("click", () => pack().catch((error) => complain(wordsOf(error))));
  for (const input of document.querySelectorAll("input[data-open]")) {
    if (input instanceof HTMLInputElement)
      input.addEventListener("change", () => (input.files?.[0] && open(input.files[0]), (input.value = "")));
  }
  part("[data-wis]").addEventListener("click", async () => {
    const sure = await ask({
      kop: "Alles wissen?",
      tekst:
        "Alle scholen, kleuren, logo’s, woorden en ingelezen antwoorden gaan weg uit deze browser. Bestanden die u hebt bewaard, blijven.",
      ja: "Alles wissen",
      nee: "Niets wissen",
    });
    if (sure) await wipe();
  });
  return {
    open,
    /** What was said of a file no longer counts when something is changed. */
    show: () => put(""),
    /** @param {import("../../types").Limits} limits */
    learn: (limits) => void (most = limits.bestand),
  };
}

/** What is wrong with a school file stands on both screens; one of them is seen.
 * @param {string} words */
function complain(words) {
  tell("");
  put(words);
  if (words) speak(words);
}

/** @param {string} words */
function put(words) {
  document.querySelectorAll('[data-fout="bestand"]').forEach((one) => {
    one.textContent = words;
    one.toggleAttribute("hidden", !words);
  });
}

/** @param {import("../../types").Problem} problem */
function sentence({ text, hint }) {
  return `${text} ${hint}`.trim();
}

/** @param {{school: import("../../types").School, sector: string, werkboek: string, formulieren: string[]}} unpacked
 * @param {Record<string, Uint8Array<ArrayBuffer>>} files @returns {import("../../types").Choice} */
function choiceOf({ school, sector, werkboek, formulieren }, files) {
  const blobs = Object.entries(files).map(([name, bytes]) => [
    name,
    new Blob([bytes.slice()], { type: typeOf(name) }),
  ]);
  const base = blank(sector || "mbo");
  const chosen = { werkboek: werkboek || base.werkboek, los: formulieren.length > 0, formulieren };
  return { ...base, ...chosen, school, files: Object.fromEntries(blobs) };
}
