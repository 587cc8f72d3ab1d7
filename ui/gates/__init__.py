"""The Gates workshop: a neuron as a logic gate, and XOR from three of them."""
