"""Which sheet is wanted, without widgets."""
