"""What the arena knows: problems, racers, projections and the job that runs a race. No widgets."""
