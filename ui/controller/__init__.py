"""What the learner does, as commands for the worker and edits that can be undone."""
