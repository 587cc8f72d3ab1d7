"""Optimizers raced from one start, on functions and on networks."""
