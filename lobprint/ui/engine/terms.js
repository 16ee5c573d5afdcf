// @ts-check
/* The terms of who made what is in here: beside the page, or in it. */

/** The address of that text; empty where nothing was handed out. */
export function termsAddress() {
  const kind = document.querySelector("meta[name=lobprint]")?.getAttribute("content");
  if (kind === "site") return "licenties.txt";
  const text = document.getElementById("licenties")?.textContent?.trim();
  return text ? URL.createObjectURL(new Blob([text.replaceAll("&lt;", "<")], { type: "text/plain;charset=utf-8" })) : "";
}
