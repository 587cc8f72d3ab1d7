"""What the arena knows: racers, what of the race is shown, and where in it the learner is."""
