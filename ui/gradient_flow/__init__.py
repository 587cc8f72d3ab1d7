"""The panel of gradients, activations and idle nodes by layer, live while a network trains."""
