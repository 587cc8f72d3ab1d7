"""What surrounds the pictures."""
