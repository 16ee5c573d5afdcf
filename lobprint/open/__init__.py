"""The page from this computer itself: a server that only this computer can reach.

It knows nothing of workbooks. It gets the files of the page and a function that answers
a frame with a frame; who may ask, how much and for how long is all that it decides.
"""
