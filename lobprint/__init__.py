"""lobprint: printable, fillable LOB workbooks in Word and PDF for Dutch schools."""

__version__ = "0.1.0"
