"""What the study knows: its job, its runner and its bins. No widgets."""
