/* Runs a Python script inside Pyodide: a zip goes in, and a zip comes out.

   node run.mjs PYODIDE SCRIPT GIVEN MADE STDLIB */
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [runtime, script, given, made, stdLibURL] = process.argv.slice(2);
/* The same hashes each time, and no columns in what is compiled: that is larger. */
const env = { PYTHONHASHSEED: "0", PYTHONNODEBUGRANGES: "1" };
const { loadPyodide } = await import(`${pathToFileURL(runtime)}/pyodide.mjs`);
const python = await loadPyodide({ indexURL: runtime, stdLibURL, env });
python.FS.writeFile("/given.zip", readFileSync(given));
try {
  python.runPython(readFileSync(script, "utf8"));
  writeFileSync(made, python.FS.readFile("/made.zip"));
} catch (error) {
  console.error(error.message); /* the rest is the whole text of Pyodide */
  process.exitCode = 1;
}
