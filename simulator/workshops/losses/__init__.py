"""What the Losses workshop computes: curves, two networks' tables, one weight, pairs for a task."""
