"""The training loop as a strip of boxes: load, split, forward, loss, backward, update, evaluate."""
