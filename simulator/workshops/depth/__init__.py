"""Three networks of one, two and three layers, trained together on the same rows."""
