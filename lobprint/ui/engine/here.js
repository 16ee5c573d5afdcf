// @ts-check
/* Python on the page's own thread: where a browser refuses a worker, as Safari does from disk. */

/** Runs `script` in the page; gives what brings a message to it. Its hash stands in the policy of the page.
    @param {string} script @returns {Promise<(message: object, transfer: Transferable[]) => void>} */
export function onThisThread(script) {
  const element = document.createElement("script");
  element.type = "module";
  element.textContent = script;
  return new Promise((resolve) => {
    addEventListener("message", function here({ source, data }) {
      if (source !== window || data !== "hier") return;
      removeEventListener("message", here);
      resolve((message, transfer) => window.postMessage(message, "*", transfer));
    });
    document.head.append(element);
  });
}
