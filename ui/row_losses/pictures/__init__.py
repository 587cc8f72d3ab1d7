"""The picture of the rows' losses over the epochs."""
