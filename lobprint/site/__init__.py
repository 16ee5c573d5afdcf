"""lobprint as a web site, and as one HTML file: the same page, run by Pyodide.

What is put together here is only what others made: the page of `lobprint.ui`, Pyodide's
runtime, and the modules of this Python that the desk imports.
"""
