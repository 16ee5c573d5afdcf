"""Builds what of lobprint's dependencies is written in C for Pyodide: lxml and Pillow.

`python -m tools.wasm` from the root of the repository; README.md tells the rest.
"""
