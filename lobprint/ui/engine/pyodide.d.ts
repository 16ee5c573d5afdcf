/* What `lobprint site` makes of Pyodide's two modules: see lobprint/site/boot.py. */
type Load = (settings: object) => Promise<any>;
export function loader(
  fetch: (url: URL | string) => Promise<Response>,
  console: object,
): { loadPyodide: Load; createPyodideModule: unknown };
