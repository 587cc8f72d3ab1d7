"""What workshops share: their window, its history and files, and parts of their controls."""
