// @ts-check
/* Keeps the page for use without internet, where it is a site. */

/** Whether all is kept: true when it is ready, false where a browser can't or may not. */
export async function whenOffline() {
  const kind = document.querySelector("meta[name=lobprint]")?.getAttribute("content");
  if (kind === "een-bestand") return true;
  if (kind !== "site" || !("serviceWorker" in navigator)) return false;
  const registration = await navigator.serviceWorker.register("sw.js").catch(() => null);
  return registration !== null && kept(registration);
}

/** Whether a service worker came so far that every file is kept.
    @param {ServiceWorkerRegistration} registration @returns {Promise<boolean>} */
function kept({ active, waiting, installing }) {
  if (active || waiting || !installing) return Promise.resolve(Boolean(active || waiting));
  return new Promise((resolve) => {
    installing.addEventListener("statechange", () => {
      if (installing.state === "redundant") resolve(false);
      else if (installing.state !== "installing") resolve(true);
    });
  });
}
