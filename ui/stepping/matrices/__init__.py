"""The step as an equation of matrices: what is shown of it, how it is painted and copied."""
