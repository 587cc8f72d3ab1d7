"""What the canvas shows: values, the step, the selection, and their words."""
