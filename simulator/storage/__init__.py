"""Bytes in and out, safely: files that are replaced whole, JSON that is checked."""
