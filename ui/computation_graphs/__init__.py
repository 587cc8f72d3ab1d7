"""The Computation graphs workshop: a graph drawn, built, stepped both ways and differentiated."""
