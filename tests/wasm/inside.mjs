// Pyodide with what tools/wasm built, for tests: every line that comes in is a question
// in JSON, every line that goes out its answer.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const [pyodide, built, questions] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${pyodide}/pyodide.mjs`));
const python = await loadPyodide();
python.FS.mkdir("/built");
python.FS.mount(python.FS.filesystems.NODEFS, { root: built }, "/built");
python.FS.writeFile("/questions.py", readFileSync(questions));
python.runPython("import sys; sys.path[:0] = ['/', '/built']");
const answer = python.pyimport("questions").answer;
for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${answer(line)}\n`);
}
