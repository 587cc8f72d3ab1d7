"""The loss over planes and lines through the space of the parameters."""
