"""Matrices and tensors: a product cell by cell, layers that collapse, tensors, code."""
