"""The page in real browsers: Chromium, Firefox and WebKit, all from Debian."""
