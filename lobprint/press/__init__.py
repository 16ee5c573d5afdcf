"""The press: what is asked becomes an order, and an order the bytes of every file.

`wanted` has what somebody asks, `publisher` in whose name, `order` what that comes to
and `build` makes it; `make` is all of that in one call, for other programs. `copies`
makes a copy for each person of a list, `batch` the files of many schools, and `watch`
makes again what a saved file touches. Nothing here prints.
"""
