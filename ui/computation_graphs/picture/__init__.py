"""What is painted of a graph: nodes, edges, numbers, and what the mouse finds among them."""
