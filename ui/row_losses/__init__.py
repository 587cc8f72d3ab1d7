"""The window with the loss of every training row over the epochs."""
