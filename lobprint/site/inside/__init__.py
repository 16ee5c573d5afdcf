"""Scripts that run inside Pyodide, under node, when a site is made."""
