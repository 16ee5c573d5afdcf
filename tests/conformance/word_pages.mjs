// On which pages Word sets Word files, as the paginator of npm's docx reckons that was
// fitted to Word's own pages. Reads a JSON list of files, and prints for each how many
// pages there are and on which of them every bookmark lies, also as JSON.
import { readFileSync } from "node:fs";
import { patchDocument } from "docx";
import { estimatePageNumbersWith } from "docx/layout";

class Known extends Error {}

const estimate = estimatePageNumbersWith({ guess: true });

async function pagesOf(file) {
  let found;
  const pageNumbers = (...given) => {
    found = estimate(...given);
    throw new Known(); // a patched file is not what it is about
  };
  const data = readFileSync(file);
  try {
    await patchDocument({ data, patches: {}, outputType: "nodebuffer", pageNumbers });
  } catch (error) {
    if (!(error instanceof Known)) throw error;
  }
  const starts = [...found.bookmarks].map(([name, page]) => [name, Number(page)]);
  return { pages: found.pageCount ?? 0, starts: Object.fromEntries(starts) };
}

const files = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(await Promise.all(files.map(pagesOf))));
