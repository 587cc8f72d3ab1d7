"""The page on tensors: the drawing, and the indices that look into one."""
