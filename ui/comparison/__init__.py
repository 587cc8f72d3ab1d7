"""The runs of a session, and the window that compares them."""
