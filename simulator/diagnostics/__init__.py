"""Measurements of a network: gradients checked, activations counted, regions mapped."""
