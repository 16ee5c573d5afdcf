"""WordprocessingML as strings: paragraphs, tables, controls; how pieces become them.

`word` puts what is made here into sections and a package.
"""
