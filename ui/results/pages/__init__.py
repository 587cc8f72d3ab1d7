"""The pages of the results: matrix, curves, rows, a regression's spread."""
