"""A row of the learner's own: typed, stepped through, and never learnt from."""
