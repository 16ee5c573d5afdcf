/** The engine behind the local page of `lobprint open`: every call is a POST to `api`. */

const KEY = "lobprint-t";

/** @returns {import("../types").Way} */
export function overHttp() {
  const token = takeToken();
  addEventListener("pagehide", () => leave(token));
  return { started: Promise.resolve(), exchange: (frame) => post(frame, token) };
}

/** The server has stopped, or doesn't know this page any more. */
export class Gone extends Error {}

/** @param {ArrayBuffer} frame @param {string} token */
async function post(frame, token) {
  const answer = await fetch("api", {
    method: "POST",
    body: frame,
    headers: { "X-Lobprint-Token": token },
  }).catch(stopped);
  if (answer.ok) return answer.arrayBuffer();
  const words = await answer.text();
  throw answer.status === 403 ? new Gone(words) : new Error(words);
}

/** Says that nobody looks any more: the server then needn't wait long. @param {string} token */
function leave(token) {
  fetch("weg", { method: "POST", keepalive: true, headers: { "X-Lobprint-Token": token } }).catch(() => {});
}

/** @returns {never} */
function stopped() {
  throw new Gone(
    "lobprint is gestopt. Geef opnieuw de opdracht lobprint open. Wat u maakte, staat nog op deze computer.",
  );
}

/** The token from the address, which it leaves at once; or the one from before. */
function takeToken() {
  const given = new URLSearchParams(location.hash.slice(1)).get("t");
  if (!given) return remembered();
  history.replaceState(null, "", `${location.pathname}${location.search}`);
  try {
    sessionStorage.setItem(KEY, given);
  } catch {
    // Without storage the page works until it is loaded again.
  }
  return given;
}

function remembered() {
  try {
    return sessionStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}
