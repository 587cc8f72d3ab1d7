"""What surrounds the paper."""
