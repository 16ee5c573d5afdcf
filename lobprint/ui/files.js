/** Files that come in and go out. */

const MB = 1e6;

/** Hands a file to the browser, which keeps it where downloads go.
 * @param {import("./types").Made} made */
export function save({ naam, blob }) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = naam;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** What may be chosen: how its name may end, how large it may be when the desk hasn't said
 * so yet, and the sentence for who chooses something else. */
export const KINDS = {
  logo: { endings: ["png", "jpg", "jpeg", "svg"], most: 10 * MB, words: "Kies een logo in png, jpg of svg." },
  lijst: {
    endings: ["xlsx", "csv"],
    most: 10 * MB,
    words: "Kies een lijst uit Excel (.xlsx) of een .csv-bestand.",
  },
  bestand: { endings: ["lob"], most: 50 * MB, words: "Kies een schoolbestand; dat eindigt op .lob." },
};

/**
 * What is wrong with a file before it is read: its kind or its size. Empty when it may
 * be read.
 *
 * @param {File} file
 * @param {keyof typeof KINDS} kind
 * @param {number} most  bytes
 */
export function faultOf(file, kind, most) {
  const { endings, words } = KINDS[kind];
  if (!endings.includes(kindOf(file))) return `‘${file.name}’ kan hier niet. ${words}`;
  if (file.size === 0) return `‘${file.name}’ is leeg. ${words}`;
  const [size, limit] = [Math.ceil(file.size / MB), Math.floor(most / MB)];
  if (file.size > most) return `‘${file.name}’ is te groot: ${size} MB. Hoogstens ${limit} MB kan.`;
  return "";
}

/** @param {File} file */
export function kindOf(file) {
  return file.name.split(".").at(-1)?.toLowerCase() ?? "";
}

/** The bytes of an answer as a file. @param {string} naam @param {Record<string, Uint8Array<ArrayBuffer>>} files
 * @returns {import("./types").Made} */
export function madeOf(naam, files) {
  const [name] = naam in files ? [naam] : Object.keys(files);
  return { naam, blob: new Blob([files[name]], { type: typeOf(naam) }) };
}

/** @param {string} name */
export function typeOf(name) {
  const types = {
    pdf: "application/pdf",
    zip: "application/zip",
    png: "image/png",
    jpg: "image/jpeg",
    jpeg: "image/jpeg",
    svg: "image/svg+xml",
  };
  const kind = name.split(".").at(-1)?.toLowerCase() ?? "";
  return /** @type {Record<string, string>} */ (types)[kind] ?? "application/octet-stream";
}
