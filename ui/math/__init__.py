"""Mathematical notation: lays out and paints the expressions of `simulator.expressions`."""

from ui.math.view import EquationView

__all__ = ["EquationView"]
