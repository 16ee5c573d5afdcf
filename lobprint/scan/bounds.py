"""Every bound by which ink is judged, each once, with why it is what it is.

Ink is told in parts of the print's own black on the same page: 0 is paper, 1 is as dark
as the print. Lengths are in mm, areas in square mm.
"""

FAINT, FAINT_NOISE = 0.07, 4.5
"""What may be a light pencil: so dark at least, and so many times the noise."""
DARK = 0.20
"""What is ink for certain, on paper of little noise."""
DARKEST = 0.40
"""What is ink on any paper: a pen on a dim photo is darker."""
DARK_NOISE = 4.5
"""What is ink is so many times as dark as the grain of the paper around it."""
OWN_SOFT, OWN_NOISE = 0.12, 5.0
"""The same of ink that was blurred over a third of a mm: strokes lose half by it."""

# --- a box ---

REACH = 0.9
"""How far a frame may lie from where the page says: what a page that was found leaves
is 0.13 mm, what paper that is creased leaves is 0.8."""
SIDE = 0.62
"""The least share of each side of a frame that is seen: of four sides one alone may be
half under a fold, and then it is not seen."""
SIDE_DARK = 0.28
"""How dark a frame is at least."""
FRAME_CLEAR = 0.12
"""How much darker a frame is than what lies beside it."""
INSIDE = 0.45
"""Where the inside of a box begins, from the middle of its line: that is 0.32 wide, and
0.5 in a copy of a copy."""
BLANK = 0.045
"""More ink than this in a box is no dirt: 0.4 % of a box of 4.5 mm."""
DOT = 0.09
"""Less ink than this in one place is a speck, of toner or of the scanner."""
MARKED = 0.13
"""The least share of the inside of a box of 4.5 mm that a mark covers: of ticks 95 %
cover more. In a larger box the same pen covers less, as its side is longer."""
FULL, FULL_SIDES = 0.62, 2
FILLED, FILLED_SIDES = 0.40, 4
SOLID = 0.88
"""A box was filled, or cancelled, when so much of it is covered and the middle of so
many of its sides: only the sheet can tell. A cross of a felt tip covers as much, but
not there."""
COVERED = 0.4
"""The middle of a side is covered when so much of it is."""
STROKE = 1.9
"""The least length of a mark in a box of 4.5 mm: a dot, or the tail of a letter from
above, is shorter."""
PALE_STROKE = 1.1
"""A pale streak of this length in a box may be of a light pencil."""
DIRTY = 0.05
"""The most of what lies around a box that may be dark, and wider than a stroke: more is
a shadow or a stain."""
EDGE = 0.45
"""Of a stroke counts what is so dark, to its darkest: half of its edge."""
RIM_DARK, RIM_INK = 0.22, 0.08
"""What touches a frame is so much darker than paper at that distance from it; more of
it, in square mm, is no dirt: a dot on its frame."""
HEAVY, HEAVY_MOST, HEAVY_TIMES = 1.12, 1.4, 6.0
"""A side so many times as heavy as the others was drawn over, or underlined. Print
alone gives 1.07 at most; with little toner 1.33, and then most sides differ: so many
times as much as sides of a page differ, one may. A line of a light pencil is 1.17."""
ARMS = 5
"""So many strokes lie round the middle of a cross with a line through it, where others
have run together; a cross alone has four, and five at one distance only."""
BESIDE = 2.4
"""How far from a box ink may be meant for it; a circle round it lies 1 to 2 mm off."""
NEAREST = 4.5
"""How far a mark may be that is for the box nearest to it, and is in none."""
LABEL = 11.0
"""How far a label is looked at for ink upon it, right of its box."""
BESIDE_INK, TAIL_INK = 0.35, 0.15
"""Less ink than this beside a box is dirt; and of what is mostly written in a field
this part of it counts, for tails of its letters hang over boxes below."""
LONG = 6.0
"""A stroke that runs so far past the boxes it is in, on either side, is no mark: what a
hand overshoots is under 4."""
OF = 0.25
"""The least part of a mark that is in its box: of ticks with a long tail 0.34 is, of
crosses that run into each other 0.4 in both."""
ARCS_BOX = 15
"""In how many directions of `ARCS` a stroke is seen that goes round a box: one out of
another that runs past it is seen in twelve at most."""
HABIT, HABIT_SHARE = 3, 0.8
"""Somebody fills boxes, when so many are filled, and so much of all that are marked:
who fills some and puts a cross in others may have taken back what is full."""

# --- a word to circle ---

ROUND = 3.0
"""How far from the outline of a word the circle round it is looked for."""
ARCS, ARC_DOTS = 24, 3
"""The directions round a word that are looked in, and how many pixels are a stroke."""
ARCS_ON, ARCS_ALONE, ARCS_OFF = 15, 22, 3
"""In how many of them a circle is seen at least; when its stroke goes round other words
as well; and how many no circle has at most."""
WORD_INK, WORD_INSIDE = 0.5, 1.0
"""Less ink than this round a word is dirt; and in its outline, where a circle that was
drawn too small passes by."""
TRACED, TRACED_MORE = 1.45, 1.12
"""An outline so many times as heavy as it was printed was drawn over with a pen; or so
many times as heavy as others on the page, where those differ by 1.04 at most."""

# --- writing ---

WRITTEN, WRITTEN_STROKE = 0.6, 1.5
"""So much ink, in a stroke of this length, was written; less may be dirt, and is for
somebody to say."""
SPECK = 0.12
"""Less ink than this in one place of a field is dirt."""
PALE_WRITING = 1.8
"""A pale stroke of this length in a field may be of a light pencil."""
BELONGS = 4.0
"""Writing this near a field, and in none, ran out of it."""
STRAY, MARGIN = 3.0, 4.0
"""So much ink far from any field is worth telling, but for what lies so near the edge
of the sheet: that is its shadow."""
TAIL = 3.5
"""How far the tail of a mark may run into the field beside its box."""

# --- a page ---

MOST_STROKES = 2.0
"""Strokes to a square cm, over a whole page; more is dirt. A4 that is written all over,
letter by letter, has 700 (1.1); a dim photo of a phone 800 by its grain; a drum that
sheds toner 1,600 and more."""
BLOT, MOST_BLOTS = 19, 0.02
"""Dots across a blot at least: a felt tip and small letters that close up are 16. And
blots to a square cm, where no field is: 12 on A4. Coffee leaves 2, paper that is
stained all over 30."""

TWO_TONES = 0.15
"""Fewer half-tones than this part of what there should be: a picture in two colours."""
HARD_TONES = 0.68
"""Fewer half-tones than this: a fax or a copier, or a scan in text mode, has made pale
pens white. That nothing is seen is no sign that nothing is there."""
FIRM, FIRM_INK = 0.5, 2.0
"""So much ink, so dark, is a pen that a copier that loses pencils shows: a few letters.
What it leaves of a pencil is 0.45 at its darkest, and 0.3 mostly."""
DARKER, PALER = 0.22, 0.5
"""By so much a printed colour of the middle may come out darker, for printers make dots
fat; and so much of it is left at least, or pencil went with it."""
LIGHT, TINT = 0.03, 0.05
"""By so much more or less light a thin printed line takes in a copy, and so much darker
or paler a colour is: scans and photos have 0.02 of either."""
SUPPORT = 0.3
"""The least print near a place that says where it is."""
CUT_OFF = 0.02
"""So much of a field may lie outside the picture: its very edge."""
