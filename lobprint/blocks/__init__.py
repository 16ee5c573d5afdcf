"""The blocks: each a module that says all of it once.

In it stand its class, the element that templates write it with, its measures, what it
looks like in pieces (`lower`), and the vorm that it has in a form of YAML alone. It is
entered in `registry`; see docs/architecture.md, "A block".
"""
