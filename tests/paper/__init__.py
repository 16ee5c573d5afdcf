"""Paper made by code: forms that lobprint prints, people who fill them in with a pen,
and the copiers, scanners and phones that come after. It knows what was meant, so it can
tell what a reader of scans gets wrong.

    PYTHONPATH=tests python -m paper --only toner --seed 3 --sheets 4

    papers      real forms, printed: pages as pictures, and where their fields are
    pens        what a pen leaves on paper
    marks       crosses, ticks, circles and all that people make of them
    letters     handwriting, of letters that were drawn by hand in numbers
    people      somebody fills in a page, with habits of their own; what was meant
    spoil       what printers, copiers, scanners and phones do to a page
    conditions  about fifty ways in which a pile of sheets comes back
    truth       what was meant, and what of it was read
    measure     reads piles back, and counts
"""
