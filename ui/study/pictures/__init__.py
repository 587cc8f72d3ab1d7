"""What the study paints."""
