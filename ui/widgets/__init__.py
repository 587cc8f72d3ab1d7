"""Fields and labels used everywhere."""
