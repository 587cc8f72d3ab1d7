"""Numbers of the network that are watched: which, and how they went over the updates."""
