// Fills in the fields of PDFs with what JSON says of each, and saves them:
// node fill_fields.mjs WAY VALUES [IN OUT]...
// WAY is pdfjs (Firefox) or pdf-lib (what many sites fill in forms with).
import { readFileSync, writeFileSync } from "node:fs";

const [way, values, ...files] = process.argv.slice(2);
const wanted = JSON.parse(readFileSync(values, "utf8"));
const fill = { pdfjs, "pdf-lib": pdfLib }[way];
for (let at = 0; at < files.length; at += 2)
  writeFileSync(files[at + 1], await fill(readFileSync(files[at])));
process.exit(0);

async function pdfjs(source) {
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const data = new Uint8Array(source);
  const pdf = await getDocument({ data, verbosity: VerbosityLevel.ERRORS }).promise;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    for (const one of await page.getAnnotations()) {
      const value = wanted[one.fieldName];
      if (value === undefined) continue;
      if (one.radioButton)
        pdf.annotationStorage.setValue(one.id, { value: one.buttonValue === value });
      else pdf.annotationStorage.setValue(one.id, { value });
    }
  }
  return pdf.saveDocument();
}

async function pdfLib(source) {
  const { PDFCheckBox, PDFDocument, PDFRadioGroup } = await import("pdf-lib");
  const pdf = await PDFDocument.load(source, { updateMetadata: false });
  for (const field of pdf.getForm().getFields()) {
    const value = wanted[field.getName()];
    if (value === undefined) continue;
    if (field instanceof PDFRadioGroup) field.select(value);
    else if (field instanceof PDFCheckBox) value ? field.check() : field.uncheck();
    else field.setText(value);
  }
  return pdf.save({ updateFieldAppearances: false });
}
