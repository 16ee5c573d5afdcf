// Fills in every field to write in as pdf.js does, which is Firefox's, and nearly to its
// foot: node fill.mjs IN OUT WORDS
import { readFileSync, writeFileSync } from "node:fs";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

const [source, target, words] = process.argv.slice(2);
const data = new Uint8Array(readFileSync(source));
const pdf = await getDocument({ data, verbosity: VerbosityLevel.ERRORS }).promise;
for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number);
  for (const one of await page.getAnnotations())
    if (one.fieldType === "Tx") pdf.annotationStorage.setValue(one.id, { value: said(one) });
}
writeFileSync(target, await pdf.saveDocument());
process.exit(0);

function said({ multiLine, rect, defaultAppearanceData: { fontSize } }) {
  if (!multiLine) return words;
  const room = ((rect[2] - rect[0]) * (rect[3] - rect[1])) / fontSize ** 2;
  return Array(Math.max(Math.floor(room / words.length), 1)).fill(words).join(" ");
}
