"""Practice in the step panel: a result is typed before it is shown."""
