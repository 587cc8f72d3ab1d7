"""Scalar computations: operations with their partial derivatives, and typed formulas."""
