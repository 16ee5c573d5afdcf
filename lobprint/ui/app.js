/**
 * The page: starts the engine, opens what was kept, and leads from screen to screen.
 *
 * @typedef {import("./types").Choice} Choice
 * @typedef {import("./types").Description} Description
 */

import { blank } from "./choice.js";
import { startCurrent } from "./current.js";
import { startExplanations } from "./dialogs.js";
import { find, part, say } from "./dom.js";
import { receiveDrops } from "./drops.js";
import { startEngine, wayOfServing } from "./engine.js";
import { whenOffline } from "./engine/offline.js";
import { termsAddress } from "./engine/terms.js";
import { choiceIn, nameInStore, saidIn, watchFolder } from "./folder.js";
import { guardClosing } from "./jobs.js";
import { goTo, startRoutes } from "./route.js";
import { startReturned } from "./returned.js";
import { startBack } from "./screens/back.js";
import { startInlezen } from "./screens/inlezen.js";
import { startMaak } from "./screens/maak.js";
import { standing } from "./screens/maak/standing.js";
import { startResultaten } from "./screens/resultaten.js";
import { readiness, startStart } from "./screens/start.js";
import { startState } from "./state.js";
import { openStore } from "./store.js";
import { tell, wordsOf } from "./tell.js";

const FIRST = "mbo";
const engine = startEngine();
Object.assign(globalThis, { lobprint: { engine } }); // for who tests the page from outside
begin();

async function begin() {
  startExplanations(wayOfServing());
  showTerms();
  guardClosing();
  const store = await openStore(tell);
  const state = startState(blank(FIRST));
  const current = startCurrent(state, store, () =>
    say(part("[data-bewaard]"), store.lasting ? "Bewaard" : "Niet bewaard"),
  );
  const start = startStart(store, goOn);
  const maak = startMaak(engine.call, state, { opened, wipe, picture: current.picture });
  const returned = startReturned(engine.call, () => back.show());
  const inlezen = startInlezen(engine.call, state, returned);
  const resultaten = startResultaten(engine.call, state, returned);
  const back = startBack(engine.call, state, returned, { inlezen, resultaten });
  let chosen = false;

  /** @param {import("./types").Kept} one */
  function goOn(one) {
    chosen = true;
    maak.restart();
    current.goOn(one);
    goTo("maak");
  }

  /** @param {Choice} choice @param {string} [as] @param {string} [from] */
  function opened(choice, as, from) {
    chosen = true;
    maak.restart();
    current.take(choice, as, from);
    goTo("maak");
  }

  /** The folder's school, unless what was made of it here is further on. @param {Description} about */
  async function openFolder(about) {
    const from = saidIn(about);
    if (!from) return;
    const known = (await store.list()).find(({ id, bron }) => id === nameInStore(about) && bron === from);
    if (known) goOn(known);
    else opened(choiceIn(about), nameInStore(about), from);
  }

  /** @param {Description} about @param {Description} before */
  function folderChanged(about, before) {
    if (saidIn(about) && saidIn(about) !== saidIn(before)) {
      current.from(saidIn(about));
      state.change("", choiceIn(about));
    }
    maak.learn(about);
  }

  /** Filled forms that come in, on whatever screen. @param {File[]} files */
  function takeIn(files) {
    goTo("inlezen");
    inlezen.take(files);
  }

  async function wipe() {
    await store.wipe();
    await returned.wipe();
    inlezen.forget();
    chosen = false;
    maak.restart();
    current.fresh(FIRST);
    goTo("start");
    await start.show();
  }

  /** The school that was worked on last, unless one was chosen already. */
  async function goOnWithLast() {
    if (chosen) return;
    chosen = true;
    const [last] = await store.list();
    if (last) current.goOn(last);
  }

  /** What the address asks besides the screen. @param {string} wish */
  async function wanted(wish) {
    if (["vo", "mbo", "hbo"].includes(wish)) {
      chosen = true;
      maak.restart();
      current.fresh(wish);
    } else await goOnWithLast();
    if (wish === "scholen") maak.people.openForSchools();
  }

  startRoutes({ start: start.show, maak: wanted, inlezen: goOnWithLast, resultaten: goOnWithLast }, (screen) => {
    maak.setVisible(screen === "maak");
    back.see(screen);
  });
  receiveDrops(
    { logo: ([file]) => maak.logo.take(file), lijst: maak.people.take, inlezen: takeIn },
    { lob: maak.open, json: (file) => (goTo("inlezen"), inlezen.open(file)) },
  );
  await startUp(maak, returned, async (about) => {
    await openFolder(about);
    watchFolder(engine.call, about, folderChanged);
  });
}

/**
 * @param {ReturnType<typeof startMaak>} maak
 * @param {import("./types").Returned} returned
 * @param {(about: Description) => Promise<void>} withServer
 */
async function startUp(maak, returned, withServer) {
  engine.onprogress = (stage, share) => readiness.progress(stage, share);
  try {
    await engine.started;
    const { result, problems } = await engine.call("describe", {});
    if (!result) throw new Error(problems.map(({ text, hint }) => `${text} ${hint}`).join(" "));
    maak.learn(result);
    await returned.begin(result.map !== null);
    readiness.done("Klaar. U kunt beginnen.");
    if (wayOfServing() === "http") await withServer(result);
    else if (await whenOffline()) readiness.done("Klaar. Werkt nu ook zonder internet.");
  } catch (error) {
    failed(wordsOf(error));
  }
}

/** @param {string} words */
function failed(words) {
  readiness.done("Niet klaar.");
  standing.starting("Niet klaar");
  tell(words);
}

/** The terms of what is handed out with the page, where anything is. */
function showTerms() {
  const link = find(document, "[data-licenties]", HTMLAnchorElement);
  const address = termsAddress();
  link.hidden = !address;
  if (address) link.href = address;
}
