// @ts-check
/* What is told when Python can't start, or stops: what happened, and what to do. */

export const OLD =
  "Deze browser is te oud om lobprint in te draaien. Werk de browser bij, of open deze bladzijde in een nieuwe Edge, Chrome, Firefox of Safari.";
export const FORBIDDEN =
  "Deze browser mag hier geen programma’s draaien (WebAssembly staat uit). Vraag de beheerder om WebAssembly toe te staan, of probeer een andere browser.";
export const FULL =
  "Deze computer heeft te weinig geheugen vrij. Sluit andere tabbladen en programma’s, en laad de bladzijde opnieuw.";
export const BROKEN =
  "Het starten lukte niet. Laad de bladzijde opnieuw; lukt het dan nog niet, probeer dan een andere browser.";
export const AWAY =
  "lobprint kon niet helemaal worden opgehaald. Kijk of er internet is, en laad de bladzijde opnieuw.";
export const STUCK = "Er ging iets mis bij het maken. Laad de bladzijde opnieuw; wat u invulde blijft bewaard.";
