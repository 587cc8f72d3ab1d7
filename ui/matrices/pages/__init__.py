"""The pages on products, on layers that collapse, and on the network as a formula."""
