"""A neuron as a gate: its truth table, the rule that trains it, and what no single one can do."""
