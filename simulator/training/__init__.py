"""The loop of training and how its results are judged."""
