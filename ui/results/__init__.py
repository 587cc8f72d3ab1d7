"""The window with the metrics of the network as it is."""
