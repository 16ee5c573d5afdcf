/**
 * The first screen: what there is to go on with, and how far the engine is.
 *
 * @typedef {import("../types").Kept} Kept
 */

import { nameOf } from "../choice.js";
import { ask } from "../dialogs.js";
import { find, make, part, say } from "../dom.js";

const MOST = 3;
const DATE = new Intl.DateTimeFormat("nl-NL", { weekday: "long", day: "numeric", month: "long" });

/**
 * @param {import("../types").Store} store
 * @param {(one: Kept) => void} goOn
 * @returns {{show: () => Promise<void>}}
 */
export function startStart(store, goOn) {
  async function show() {
    const all = (await store.list()).slice(0, MOST);
    part("[data-eerder]").replaceChildren(
      ...all.map((one) =>
        card(
          one,
          () => goOn(one),
          () => remove(one),
        ),
      ),
    );
    part("[data-verder]").hidden = all.length === 0;
  }

  /** @param {Kept} one */
  async function remove(one) {
    const sure = await ask({
      kop: "Deze school weghalen?",
      tekst: `${nameOf(one.choice)} gaat weg uit deze browser. Bestanden die u hebt bewaard, blijven.`,
      ja: "Weghalen",
      nee: "Laten staan",
    });
    if (!sure) return;
    await store.remove(one.id);
    await show();
    part('[data-scherm="start"] h1').focus();
  }
  return { show };
}

/** @param {Kept} one @param {() => void} goOn @param {() => void} remove */
function card(one, goOn, remove) {
  const name = nameOf(one.choice);
  const words = make(
    "p",
    {},
    make("b", {}, name),
    make("br"),
    make("span", { className: "zacht klein" }, madeWhen(one)),
  );
  const go = make(
    "button",
    { className: "knop sm", type: "button", onclick: goOn, "aria-label": `Ga verder met ${name}` },
    "Ga verder",
  );
  const away = make(
    "button",
    { className: "knop plat sm", type: "button", onclick: remove, "aria-label": `Weghalen: ${name}` },
    "Weghalen",
  );
  return make(
    "li",
    { className: "verder" },
    picture(one),
    words,
    make("div", { className: "knoppen" }, go, away),
  );
}

/** @param {Kept} one */
function picture({ beeld }) {
  if (beeld) return make("img", { className: "blad", src: beeld, alt: "", width: 62 });
  return make("span", { className: "blad leeg" });
}

/** "werkboek mbo · dinsdag 24 november". @param {Kept} one */
function madeWhen({ choice, saved }) {
  const what = choice.los ? "losse formulieren" : choice.werkboek.replace("teamwerkboek", "werkboek");
  return `${what} ${choice.sector} · ${DATE.format(new Date(saved))}`;
}

/** How far the engine is, in words that change seldom and a bar that moves. */
export const readiness = {
  /** @param {string} stage @param {number} share */
  progress(stage, share) {
    say(part("[data-gereed]"), stage || "Wordt klaargezet …");
    bar().hidden = false;
    bar().value = share;
  },
  /** @param {string} words */
  done(words) {
    say(part("[data-gereed]"), words);
    bar().hidden = true;
  },
};

function bar() {
  return find(document, "[data-gereed-deel]", HTMLProgressElement);
}
