"""A small picture for each station, drawn in the theme's colours."""
