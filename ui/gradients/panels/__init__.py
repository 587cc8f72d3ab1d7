"""What surrounds the gradient window's pictures: the table, the chosen parameter, the words."""
