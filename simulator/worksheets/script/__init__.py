"""A sheet's numbers worked out by NumPy alone."""

from simulator.worksheets.script.writing import obstacle, write

__all__ = ["obstacle", "write"]
