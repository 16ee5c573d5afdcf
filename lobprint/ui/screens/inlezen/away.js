/**
 * Whose a sheet is, taking it away, and taking all answers along as a file.
 *
 * @typedef {import("../../types").Sheet} Sheet
 * @typedef {import("../../types").Gone} Gone
 */

import { orderOf } from "../../choice.js";
import { ask } from "../../dialogs.js";
import { find, make, part, say } from "../../dom.js";
import { madeOf, save } from "../../files.js";
import { speak, wordsOf } from "../../tell.js";

/**
 * @param {import("../../types").State} state
 * @param {import("../../types").Returned} returned
 * @param {() => Sheet | null} current
 * @param {() => void} emptied  is called when all is gone
 */
export function startAway(state, returned, current, emptied) {
  part("[data-andere-naam]").addEventListener("click", rename);
  part("[data-blad-weg]").addEventListener("click", remove);
  part("[data-alles-weg]").addEventListener("click", removeAll);
  part("[data-antwoorden-bewaar]").addEventListener("click", keep);
  const input = find(document, "[data-antwoorden-open]", HTMLInputElement);
  input.addEventListener("change", () => (input.files?.[0] && open(input.files[0]), (input.value = "")));

  async function rename() {
    const sheet = current();
    if (!sheet) return;
    const field = find(document, "#nieuwenaam", HTMLInputElement);
    field.value = sheet.wie;
    const wie = (await answered("[data-naamvraag]")) === "ja" ? field.value.trim() : "";
    if (wie && wie !== sheet.wie) await safely(() => returned.ask("rename", { blad: sheet.id, wie }));
  }

  async function remove() {
    const sheet = current();
    if (!sheet) return;
    const choices = choicesFor(sheet, returned.told);
    part("[data-wegkeuzes]").replaceChildren(
      ...choices.map(({ words }, index) =>
        make("button", { className: "knop stil sm", value: String(index) }, words),
      ),
    );
    const chosen = choices[Number((await answered("[data-wegvraag]")) || NaN)];
    if (chosen) await gone(chosen.what);
  }

  async function removeAll() {
    const sure = await ask({
      kop: "Alle antwoorden weghalen?",
      tekst: "Alles wat is ingelezen gaat weg van deze computer, met de namen. De ingevulde bestanden zelf blijven.",
      ja: "Alles weghalen",
      nee: "Laten staan",
    });
    if (sure) await gone({ alles: true });
  }

  /** @param {object} what */
  async function gone(what) {
    await safely(async () => {
      const { result } = await returned.ask("remove", what);
      if (!result) return;
      speak(`Weg: ${inWords(result.weg)}.`);
      if (!result.bestanden) emptied();
      if (!current()) part("#inleeskop").focus();
    });
  }

  async function keep() {
    await safely(async () => {
      const { result, problems, files } = await returned.ask("keep", orderOf(state.now));
      if (!result) return complain(problems.map(({ text, hint }) => `${text} ${hint}`).join(" "));
      save(madeOf(result.naam, files));
      speak(`${result.naam} staat bij uw downloads`);
    });
  }

  /** Answers from a file come beside those that are here. @param {File} file */
  async function open(file) {
    await safely(async () => {
      const { problems } = await returned.ask("restore", { bestand: file.name }, { [file.name]: file });
      complain(problems.map(({ text, hint }) => `${text} ${hint}`.trim()).join(" "));
    });
  }
  return { open };
}

/** @param {Sheet} sheet @param {import("../../types").Answers} told */
function choicesFor({ id, wie, bestand }, told) {
  const all = told.formulieren.flatMap(({ bladen }) => bladen);
  const theirs = all.filter((one) => one.wie === wie).length;
  const there = all.filter((one) => one.bestand === bestand).length;
  const choices = [{ words: `Alleen dit blad van ${wie}`, what: /** @type {object} */ ({ blad: id }) }];
  if (theirs > 1) choices.push({ words: `Alle ${theirs} bladen van ${wie}`, what: { wie } });
  if (there > 1) choices.push({ words: `Alle ${there} bladen uit ${bestand}`, what: { naam: bestand } });
  return choices;
}

/** @param {Gone} gone */
function inWords({ bladen, antwoorden }) {
  const sheets = bladen === 1 ? "1 blad" : `${bladen} bladen`;
  return `${sheets} met ${antwoorden === 1 ? "1 antwoord" : `${antwoorden} antwoorden`}`;
}

/** What somebody chose in a dialog. @param {string} selector @returns {Promise<string>} */
function answered(selector) {
  const dialog = find(document, selector, HTMLDialogElement);
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) =>
    dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true }),
  );
}

/** @param {string} words */
function complain(words) {
  const place = part("[data-fout-antwoorden]");
  say(place, words);
  place.hidden = !words;
  if (words) speak(words);
}

/** @param {() => Promise<unknown>} work */
async function safely(work) {
  complain("");
  await work().catch((error) => complain(wordsOf(error)));
}
