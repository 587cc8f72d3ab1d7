"""The panel of the loss landscape: a map, a surface in space, or a line."""
