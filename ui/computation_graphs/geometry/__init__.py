"""Where a graph's nodes stand: layers from left to right, few crossings. Knows no widgets."""
