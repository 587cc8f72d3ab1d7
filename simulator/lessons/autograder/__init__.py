"""Grades a lesson on Gradescope: the archive that is uploaded there, and what runs inside it.

The archive holds the simulator's own sources, so that what grades there is what grades here.
"""
