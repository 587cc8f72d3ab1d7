"""Matrices as people type them: what is read, and the field that it is typed in."""
