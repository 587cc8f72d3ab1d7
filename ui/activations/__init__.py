"""Activations compared: the same network and weights with each of five, layer by layer."""
