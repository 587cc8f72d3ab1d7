"""Reads formulas that are typed on one line, as records have them, into expressions."""

from simulator.notation.reading.formula import Formula, read_formula
from simulator.notation.reading.matrices import read_matrices

__all__ = ["Formula", "read_formula", "read_matrices"]
