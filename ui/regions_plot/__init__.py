"""The panel of decision regions."""
