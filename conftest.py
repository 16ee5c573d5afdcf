"""What every test stands on: documents and blocks by themselves are made in Dutch, as
most are; also those that a file of tests makes while it is read."""

from spoken import speak_dutch

speak_dutch()
