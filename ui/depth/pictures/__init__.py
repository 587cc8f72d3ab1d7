"""What is painted: the regions of each network, and the losses of all."""
