"""What the results draw."""
