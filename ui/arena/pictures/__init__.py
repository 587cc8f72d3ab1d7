"""What the arena paints."""
