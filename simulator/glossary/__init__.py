"""The field's words explained, in each language: what a term means and where it is seen."""
