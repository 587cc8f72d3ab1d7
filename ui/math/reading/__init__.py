"""Reads formulas that are typed on one line, as records have them, into expressions."""

from ui.math.reading.formula import Formula, read_formula

__all__ = ["Formula", "read_formula"]
