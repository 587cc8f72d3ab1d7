"""The search for hyperparameters as a window: what is searched, lines, and the ranked table."""
