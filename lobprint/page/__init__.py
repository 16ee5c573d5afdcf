"""The page: where words, rules and fields stand, and the structure that they carry.

Pieces become slabs here (`slabs`); `layout` puts those on numbered pages, and `pdf`
paints what stands there. In pt, from the top left of the slab.
"""
