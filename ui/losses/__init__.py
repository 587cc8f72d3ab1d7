"""The Losses workshop: curves over a prediction, two networks, one weight, and pairs for a task."""
