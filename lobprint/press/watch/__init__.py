"""Building again whatever a saved file touches, and nothing else.

`sources` knows which files an order is made of and sees that one of them changed,
`rebuild` what must then be made anew. Nothing here prints.
"""
