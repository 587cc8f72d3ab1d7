"""What the Functions workshop paints."""
