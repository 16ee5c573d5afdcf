/**
 * The fold Woorden: each word of the sector, with a sentence in which it stands.
 *
 * @typedef {import("../../types").SectorWord} SectorWord
 * @typedef {import("../../types").Word} Word
 * @typedef {import("../../types").Example} Example
 * @typedef {{word: SectorWord, show: (own: Word | undefined) => void, tell: (example: Example) => void}} Row
 */

import { find, make, part, say, setValue } from "../../dom.js";

/** The word that schools change most: it stands above the others. */
const FIRST = "begeleider";

/** @param {import("../../types").State} state */
export function startWords(state) {
  /** @type {import("../../types").Sector[]} */
  let sectors = [];
  /** @type {Row[]} */
  let rows = [];
  let sector = "";

  /** @param {string} id @param {Word} word */
  function change(id, word) {
    const { [id]: _, ...others } = state.now.school.woorden ?? {};
    const woorden = word === "" ? others : { ...others, [id]: word };
    state.change(`woorden.${id}`, { ...state.now, school: { ...state.now.school, woorden } });
  }

  /** @param {SectorWord[]} words */
  function build(words) {
    const lists = [words.filter(({ id }) => id === FIRST), words.filter(({ id }) => id !== FIRST)];
    const made = lists.map((list) => list.map((word) => rowOf(word, (own) => change(word.id, own))));
    part("[data-woorden]").replaceChildren(...made[0].map(({ element }) => element));
    part("[data-woorden-meer]").replaceChildren(...made[1].map(({ element }) => element));
    part("[data-meer-woorden]").hidden = made[1].length === 0;
    say(part("[data-meer-zin]"), `Nog ${made[1].length} woorden`);
    rows = made.flat();
  }

  return {
    /** @param {import("../../types").Sector[]} all */
    learn(all) {
      if (JSON.stringify(all) === JSON.stringify(sectors)) return; // or the focus would be lost
      sectors = all;
      sector = "";
      this.show(state.now);
    },
    /** @param {import("../../types").Choice} now */
    show(now) {
      const found = sectors.find(({ id }) => id === now.sector);
      if (found && now.sector !== sector) build(found.woorden);
      if (found) sector = now.sector;
      for (const { word, show } of rows) show(now.school.woorden?.[word.id]);
      say(part('[data-kort="woorden"]'), summary(Object.keys(now.school.woorden ?? {}).length));
    },
    /** @param {Example[]} examples */
    tell(examples) {
      for (const row of rows) {
        const example = examples.find(({ id }) => id === row.word.id);
        if (example) row.tell(example);
      }
    },
  };
}

/** @param {number} changed */
function summary(changed) {
  return changed ? `${changed} aangepast` : "";
}

/**
 * @param {SectorWord} word
 * @param {(own: Word) => void} change
 */
function rowOf(word, change) {
  const field = `school.woorden.${word.id}`;
  const input = make("input", {
    className: "inv",
    id: `woord-${word.id}`,
    placeholder: word.enkelvoud,
    autocomplete: "off",
    maxLength: 60,
    "data-field": field,
  });
  const sentence = make("p", { className: "zin" });
  const more = moreOf(word, () => change(together()));
  const back = make("button", { className: "knop plat sm", type: "button" }, `Terug naar ${word.enkelvoud}`);
  const label = make("label", { className: "v", htmlFor: input.id }, capital(word.wat));
  const pair = make("div", { className: "twee laag" }, make("div", {}, input), sentence);
  const rest = make("div", { className: "rest" }, back, more.element);
  const element = make("div", { className: "woord" }, label, pair, rest);

  function together() {
    const enkelvoud = input.value;
    const { meervoud, lidwoord } = more.values();
    return enkelvoud && (meervoud || lidwoord) ? { enkelvoud, meervoud, lidwoord } : enkelvoud;
  }
  input.addEventListener("input", () => change(together()));
  back.addEventListener("click", () => {
    change("");
    input.focus();
  });

  /** @param {Word | undefined} own */
  function show(own) {
    setValue(input, typeof own === "string" ? own : (own?.enkelvoud ?? ""));
    more.show(typeof own === "string" ? undefined : own);
    rest.hidden = !own;
  }
  return {
    element,
    word,
    show,
    tell: (/** @type {Example} */ { voor, woord, na }) =>
      fill(sentence, voor, woord, na),
  };
}

/** What lobprint can't always know of a word: its plural, and de or het.
 * @param {SectorWord} word @param {() => void} changed */
function moreOf(word, changed) {
  const meervoud = make("input", {
    className: "inv",
    id: `meervoud-${word.id}`,
    autocomplete: "off",
    maxLength: 60,
    oninput: changed,
  });
  const lidwoord = make(
    "select",
    { className: "inv", id: `lidwoord-${word.id}`, onchange: changed },
    ...["", "de", "het"].map(option),
  );
  const many = make(
    "div",
    {},
    make("label", { className: "v", htmlFor: meervoud.id }, "Meer dan één"),
    meervoud,
  );
  const article = make(
    "div",
    {},
    make("label", { className: "v", htmlFor: lidwoord.id }, "De of het"),
    lidwoord,
  );
  const inside = make("div", { className: "twee" }, many, article);
  const element = make(
    "details",
    { className: "meer" },
    make("summary", {}, make("span", { className: "klein" }, "Meervoud, de of het")),
    inside,
  );
  return {
    element,
    values: () => ({ meervoud: meervoud.value, lidwoord: lidwoord.value }),
    /** @param {{meervoud?: string, lidwoord?: string} | undefined} own */
    show(own) {
      setValue(meervoud, own?.meervoud ?? "");
      setValue(lidwoord, own?.lidwoord ?? "");
    },
  };
}

/** @param {string} value */
function option(value) {
  return make("option", { value }, value || "vanzelf");
}

/** @param {HTMLElement} sentence @param {string} before @param {string} word @param {string} after */
function fill(sentence, before, word, after) {
  if (sentence.textContent === before + word + after) return;
  sentence.replaceChildren(before, make("b", {}, word), after);
}

/** @param {string} words */
function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Opens what a problem with this word asks for. @param {string} field */
export function openWord(field) {
  const row = document.querySelector(`[data-field="${field}"]`)?.closest(".woord");
  if (row) find(row, "details", HTMLDetailsElement).open = true;
}
