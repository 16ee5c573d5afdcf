/**
 * The fold Voor wie: copies for each person of a list, or a set for each of many schools.
 * The list is never kept.
 */

import { orderOf } from "../../choice.js";
import { find, part, say } from "../../dom.js";
import { faultOf, kindOf, KINDS, save } from "../../files.js";
import { run, tryOut } from "../../jobs.js";
import { pressable, progressBar, readyFor, toldInFull } from "../../making.js";
import { speak, wordsOf } from "../../tell.js";
import { startCopies } from "./copies.js";
import { inputOf } from "./fields.js";

const PEOPLE = "lerenden";

/**
 * @param {import("../../types").Call} call
 * @param {import("../../types").State} state
 * @param {(field: string, words: string) => void} refuse
 */
export function startPeople(call, state, refuse) {
  const input = inputOf("lijst");
  const kinds = [...document.querySelectorAll("input[name=lijstsoort]")].filter(
    (one) => one instanceof HTMLInputElement,
  );
  const apart = find(document, "[data-apart] input", HTMLInputElement);
  const copies = startCopies(look);
  const out = part("[data-lijst-uit]");
  /** @type {Record<string, Blob>} */
  let files = {};
  let list = "";
  let limits = { lijst: KINDS.lijst.most, logo: KINDS.logo.most };

  /** The list, and beside it the logos that a list of schools may name. @param {File[]} given */
  function take(given) {
    const found = given.find((file) => KINDS.lijst.endings.includes(kindOf(file))) ?? given[0];
    const beside = given.filter((file) => file !== found).map((file) => faultOf(file, "logo", limits.logo));
    const fault = [faultOf(found, "lijst", limits.lijst), ...beside].find(Boolean) ?? "";
    refuse("lijst", fault);
    if (fault) return;
    files = Object.fromEntries(given.map((file) => [file.name, file]));
    list = found.name;
    say(
      part("[data-lijst-naam]"),
      given.length > 1 ? `${list} en wat erbij hoort (${given.length - 1})` : list,
    );
    look();
  }

  const kind = () => kinds.find((one) => one.checked)?.value ?? "";

  function order() {
    const base = orderOf(state.now);
    const names = Object.fromEntries(Object.keys(files).map((name) => [name, name]));
    const what = kind() === PEOPLE ? copies.order() : {};
    return {
      ...base,
      ...what,
      lijst: list,
      lijstsoort: kind(),
      apart: kind() === PEOPLE && apart.checked,
      files: { ...base.files, ...names },
    };
  }

  const together = () => ({ ...state.now.files, ...files });

  /** Whether all of the list is right, before anything is made. */
  async function look() {
    part("[data-apart]").hidden = part("[data-wat]").hidden = kind() !== PEOPLE;
    say(part('[data-kort="voorwie"]'), list);
    if (!list || !kind()) return out.replaceChildren();
    try {
      const { job, problems } = await tryOut(call, order(), together());
      out.replaceChildren(...toldInFull(problems), ...(job ? [pressable(asked(job), build)] : []));
      speak(
        job ? `${job.total} ${job.wat} te maken` : `Er klopt iets niet in de lijst: ${problems.length} keer`,
      );
    } catch (error) {
      refuse("lijst", wordsOf(error));
    }
  }

  async function build() {
    const stop = new AbortController();
    const bar = progressBar(() => stop.abort());
    out.replaceChildren(bar.element);
    bar.stop.focus();
    const { made, problems } = await run(call, order(), together(), bar.tell, stop.signal).catch(failed);
    out.replaceChildren(
      ...toldInFull(problems),
      ...(made ? [readyFor(made)] : []),
      pressable("Opnieuw maken", build, "knop stil sm"),
    );
    out.querySelector("button")?.focus();
    if (made) save(made);
    speak(made ? `Klaar: ${made.naam}` : "Gestopt");
  }

  /** @param {unknown} error @returns {import("../../jobs.js").Outcome} */
  function failed(error) {
    refuse("lijst", wordsOf(error));
    return { made: null, problems: [] };
  }

  input.addEventListener("change", () => {
    if (input.files?.length) take([...input.files]);
    input.value = "";
  });
  for (const one of [...kinds, apart]) one.addEventListener("change", look);
  return {
    take,
    /** @param {import("../../types").Description} about */
    learn(about) {
      limits = about.grenzen;
      copies.learn(about, state.now.sector);
    },
    /** @param {import("../../types").Choice} now */
    show: (now) => copies.show(now.sector),
    /** Opens the fold, for who comes for many schools. */
    openForSchools() {
      find(document, "[data-vouw=voorwie]", HTMLDetailsElement).open = true;
      for (const one of kinds) one.checked = one.value === "scholen";
      look();
      input.focus();
    },
  };
}

/** What a button makes, in words. @param {import("../../types").Job} job */
function asked({ total, wat }) {
  if (wat !== "scholen") return `Maak ${total} ${total === 1 ? "exemplaar" : "exemplaren"}`;
  return `Maak een set voor ${total === 1 ? "1 school" : `${total} scholen`}`;
}
