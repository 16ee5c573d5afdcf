/**
 * Whose a sheet is, with which other it belongs, taking it away, and taking all answers along as a file.
 *
 * @typedef {import("../../types").Sheet} Sheet
 * @typedef {import("../../types").Gone} Gone
 */

import { orderOf } from "../../choice.js";
import { answered, ask } from "../../dialogs.js";
import { find, make, part, say } from "../../dom.js";
import { madeOf, save } from "../../files.js";
import { faultsIn, speak, tell, wordsOf } from "../../tell.js";

/**
 * @param {import("../../types").State} state
 * @param {import("../../types").Returned} returned
 * @param {() => Sheet | null} current
 * @param {() => void} emptied  is called when all is gone
 */
export function startAway(state, returned, current, emptied) {
  part("[data-andere-naam]").addEventListener("click", rename);
  part("[data-hoort-bij]").addEventListener("click", join);
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

  /** Two sheets are of one respondent. */
  async function join() {
    const sheet = current();
    if (!sheet) return;
    const field = find(document, "#bijwie", HTMLSelectElement);
    field.replaceChildren(...othersThan(sheet, returned.told));
    const bij = (await answered("[data-bijvraag]")) === "ja" ? field.value : "";
    if (bij) await safely(async () => tell(faultsIn(await returned.ask("join", { blad: sheet.id, bij }))));
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
      const answer = await returned.ask("keep", orderOf(state.now));
      if (!answer.result) return complain(faultsIn(answer));
      save(madeOf(answer.result.naam, answer.files));
      speak(`${answer.result.naam} staat bij uw downloads`);
    });
  }

  /** Answers from a file come beside those that are here. @param {File} file */
  async function open(file) {
    await safely(async () => {
      complain(faultsIn(await returned.ask("restore", { bestand: file.name }, { [file.name]: file })));
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

/** What a sheet can be joined to, first of its own form.
 * @param {Sheet} sheet @param {import("../../types").Answers} told */
function othersThan({ id }, told) {
  const own = told.formulieren.find(({ bladen }) => bladen.some((one) => one.id === id));
  const forms = [...told.formulieren].sort((one, other) => Number(other === own) - Number(one === own));
  return forms.flatMap(({ titel, bladen }) =>
    bladen.filter((one) => one.id !== id).map((one) => make("option", { value: one.id }, `${one.wie}, ${titel}`)),
  );
}

/** @param {Gone} gone */
function inWords({ bladen, antwoorden }) {
  const sheets = bladen === 1 ? "1 blad" : `${bladen} bladen`;
  return `${sheets} met ${antwoorden === 1 ? "1 antwoord" : `${antwoorden} antwoorden`}`;
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
