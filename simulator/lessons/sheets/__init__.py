"""A lesson on paper: a worksheet with room to write, and its answer key, one variant a learner."""

from simulator.lessons.sheets.sheet import worksheet_of

__all__ = ["worksheet_of"]
