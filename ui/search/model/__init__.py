"""A search in a thread of its own."""
