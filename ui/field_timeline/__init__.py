"""The Time line workshop: the stations of the field, and what in the app shows each."""
