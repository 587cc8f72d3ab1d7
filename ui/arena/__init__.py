"""The optimizer arena: optimizers raced on one surface, with what happens inside an update."""
