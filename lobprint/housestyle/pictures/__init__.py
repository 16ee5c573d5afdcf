"""Pictures in pixels: read in full, and as every reader of Word and PDF shows them.

A plain PNG or JPEG goes on as it is. All else that Pillow reads (inks, wide gamuts, 16
bits, what moves, what lies on its side or leads nowhere) is drawn anew, once, as a PNG
in sRGB: so Word and PDF look the same.
"""
