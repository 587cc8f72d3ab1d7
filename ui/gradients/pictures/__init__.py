"""What the gradient window paints."""
