/** What the modules of the page hand to each other; no browser reads this file. */

export type Problem = { field: string; text: string; hint: string; warning: boolean; place: string };
export type Answer<T> = { result: T | null; problems: Problem[]; files: Record<string, Uint8Array<ArrayBuffer>> };
export type Call = <T = any>(name: string, args: object, files?: Record<string, Blob>) => Promise<Answer<T>>;
export type Way = { started: Promise<void>; exchange: (frame: ArrayBuffer) => Promise<ArrayBuffer> };
export type Engine = { call: Call; started: Promise<void>; onprogress: (stage: string, part: number) => void };

/** A word as school.yaml has it. */
export type Word = string | { enkelvoud: string; meervoud?: string; lidwoord?: string };
export type Style = { kleur?: string; logo?: string; logo_tekst?: string; zuinig?: boolean; [key: string]: unknown };
/** What school.yaml says; keys that the page doesn't know go along as they are. */
export type School = {
  naam?: string;
  team?: string;
  schooljaar?: string;
  huisstijl?: Style;
  woorden?: Record<string, Word>;
  weglaten?: string[];
  taal?: string;
  loopbaancompetenties?: boolean;
  [key: string]: unknown;
};
/** All that somebody has chosen. It is never changed, only followed by another. */
export type Choice = {
  school: School;
  sector: string;
  werkboek: string;
  los: boolean;
  formulieren: string[];
  files: Record<string, Blob>;
};
/**
 * What is kept of a school. `beeld` is a small picture of its first page, as a data: URL;
 * `bron` is what the folder said that it came from, or nothing.
 */
export type Kept = { id: string; choice: Choice; saved: string; beeld: string; bron: string };

export type SectorWord = { id: string; enkelvoud: string; meervoud: string; wat: string };
export type Sector = { id: string; naam: string; voluit: string; woorden: SectorWord[] };
export type Workbook = { id: string; titel: Record<string, string>; formulieren: Record<string, string[]> };
export type Form = { id: string; titel: Record<string, string>; groep: string; sectoren: string[]; vast: boolean; persoonlijk: boolean };
export type Limits = { logo: number; lijst: number; bestand: number };
export type Folder = { naam: string; revisie: string; school: School; files: Record<string, number> };
export type Taal = { id: string; naam: string };
export type Description = {
  taal: string;
  talen: Taal[];
  sectoren: Sector[];
  werkboeken: Workbook[];
  formulieren: Form[];
  grenzen: Limits;
  map: Folder | null;
};
export type Brand = { merk: string; accent: string; tint: string; op_merk: string; leest: boolean; zin: string };
export type Example = { id: string; voor: string; woord: string; na: string };
/** A page; width and height in mm. */
export type Page = { n: number; form: string; title: string; hash: string; width: number; height: number };
export type Drawn = { page: number; width: number; height: number; text: string };
export type Preview = {
  edition: number;
  naam: string;
  pages: Page[];
  drawn: Drawn[];
  brand: Brand;
  woorden: Example[];
};
export type Job = { job: number; total: number; wat: string };
export type Step = { done: number; total: number; nu: string };
export type Made = { naam: string; blob: Blob };

export type State = {
  readonly now: Choice;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  change: (key: string, next: Choice) => void;
  settle: () => void;
  undo: () => void;
  redo: () => void;
  replace: (next: Choice) => void;
  listen: (heard: (now: Choice) => void) => void;
};
export type Store = {
  lasting: boolean;
  list: () => Promise<Kept[]>;
  keep: (one: Kept) => Promise<void>;
  remove: (id: string) => Promise<void>;
  wipe: () => Promise<void>;
};

/** A form filled in by somebody; `vorm` is the format of its file, `beeld` whether its page can be shown, `bladzijden` its pages on paper. */
export type Sheet = {
  id: string;
  wie: string;
  bestand: string;
  vorm: string;
  antwoorden: number;
  nakijken: number;
  beeld: boolean;
  bladzijden: number[];
};
export type Filled = { id: string; titel: string; bladen: Sheet[] };
/** Which answer: of a sheet, a field, and a row that somebody added. */
export type Where = { blad: string; veld: string; rij: number };
/** A doubt; of soort "page" one question that stands for many (`vragen`), `heel` when those are all of a page. `uitsnede` is
 * whether there is a picture of the answer alone, `naam` whether it says whose sheet it is, `papier` on which paper it stands. */
export type Doubt = Where & {
  wie: string;
  formulier: string;
  vraag: string;
  waarom: string;
  soort: "check" | "choice" | "text" | "date" | "page";
  naam: boolean;
  papier: string;
  uitsnede: boolean;
  heel?: boolean;
  vragen?: Doubt[];
  opties: { waarde: string; label: string }[];
  merken: string[];
  waarde: string | boolean;
  beeld: boolean;
};
export type Unread = { papier: string; bestand: string; beeld: number; waarom: string; zien: boolean };
/** One of two pictures that may be of one sheet. */
export type Side = { papier: string; bestand: string; beeld: number; titel: string; bladzijde: number; wie: string };
/** What there is to tell of paper. */
export type OnPaper = {
  geteld: { titel: string; bladzijde: number; aantal: number }[];
  ontbreekt: { wie: string; titel: string; bladzijden: number[] }[];
  ongelezen: Unread[];
  erbij: (Side & { waarom: string })[];
  dubbel: [Side, Side][];
};
/** What came back: `zeker` is how many of the answers there is no doubt of, `op` the day of reading. */
export type Answers = {
  bestanden: number;
  formulieren: Filled[];
  nakijken: Doubt[];
  papier: OnPaper;
  los: { bestand: string; tekst: string }[];
  antwoorden: number;
  zeker: number;
  op: string;
};
/** `gelezen` is what was read where somebody said otherwise. */
export type Line = { veld: string; rij: number; vraag: string; tekst: string; nakijken: boolean; uitsnede: boolean; gelezen: string };
export type Gone = { bestanden: string[]; bladen: number; antwoorden: number };
/** A page as it was filled in; `vakken` is where the answers stand: x, y, width and height, as parts of the page, or in pixels
 * when it is a photo (which tells its size itself). */
export type Look = { page: number; foto: boolean; width: number; height: number; vakken: [number, number, number, number][] };

/** What came back, as this page has it. */
export type Returned = {
  readonly told: Answers;
  /** Whether it lies in a folder of one's own. */
  readonly inFolder: boolean;
  /** The desk is there, and keeps answers in a folder or not. */
  begin: (inFolder: boolean) => Promise<void>;
  /** Asks the desk, and shows what there is then; gives what the desk says beside that. */
  ask: <T = any>(name: string, args: object, files?: Record<string, Blob>) => Promise<Answer<T>>;
  refresh: () => Promise<void>;
  follow: () => Promise<void>;
  wipe: () => Promise<void>;
};
/** A block of a report: its class under `block`, its fields by their names. */
export type Block = { block: string; [key: string]: any };
export type Results = {
  title: string;
  parts: { id: string; title: string; blocks: Block[] }[];
};
