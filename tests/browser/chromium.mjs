/**
 * Chromium for the tests: reads a request on every line, does it, and answers on one line.
 *
 * A request is [verb, ...arguments]. Steps are calls on Playwright's page, each on what the
 * one before it gave: [["getByRole", "button", {"name": "Wis alles"}], ["click"]].
 */
import readline from "node:readline";
import { chromium } from "playwright-core";

const [executablePath, proxy] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", `--proxy-server=127.0.0.1:${proxy}`],
});
const tabs = [];

const verbs = {
  /** A tab with storage of its own; what it asks for and what goes wrong in it is noted. */
  async tab(options) {
    const context = await browser.newContext(options);
    const requests = [];
    const errors = [];
    context.on("request", (request) => requests.push(request.url()));
    context.on("weberror", (error) => errors.push(String(error.error())));
    context.on("console", (said) => said.type() === "error" && errors.push(said.text()));
    const page = await context.newPage();
    page.on("filechooser", () => {}); // no window of the system opens, from the start
    return tabs.push({ page, requests, errors }) - 1;
  },
  steps: (tab, steps) => walk(tabs[tab].page, steps),
  /** Take these steps, and keep the file that comes down of it. */
  async download(tab, steps, folder) {
    const [file] = await Promise.all([tabs[tab].page.waitForEvent("download"), walk(tabs[tab].page, steps)]);
    await file.saveAs(`${folder}/${file.suggestedFilename()}`);
    return file.suggestedFilename();
  },
  /** Take these steps, and choose these files in the window that they open. */
  async choose(tab, steps, files) {
    const [window] = await Promise.all([tabs[tab].page.waitForEvent("filechooser"), walk(tabs[tab].page, steps)]);
    await window.setFiles(files);
  },
  /** Close the tab as somebody does, and stay when it asks; gives the kind of its question. */
  async leave(tab) {
    const { page } = tabs[tab];
    const asked = new Promise((resolve) => {
      page.once("dialog", async (dialog) => (await dialog.dismiss(), resolve(dialog.type())));
      page.once("close", () => resolve(null));
    });
    await page.close({ runBeforeUnload: true });
    return asked;
  },
  requests: (tab) => tabs[tab].requests,
  errors: (tab) => tabs[tab].errors,
  close: (tab) => tabs[tab].page.context().close(),
};

async function walk(start, steps) {
  let at = start;
  for (const [name, ...args] of steps) {
    const path = name.split(".");
    const method = path.pop();
    const owner = path.reduce((from, key) => from[key], at);
    at = await owner[method](...args);
  }
  const plain = at === null || typeof at !== "object" || Array.isArray(at) || at.constructor === Object;
  return plain ? at : null;
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  const [verb, ...args] = JSON.parse(line);
  let said;
  try {
    said = { result: (await verbs[verb](...args)) ?? null };
  } catch (error) {
    said = { error: String(error) };
  }
  process.stdout.write(JSON.stringify(said) + "\n");
}
await browser.close();
