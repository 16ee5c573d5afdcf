"""`python -m lobprint`."""

from lobprint.cli import main

if __name__ == "__main__":
    main()
