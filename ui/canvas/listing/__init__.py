"""The network as a list: what the drawing shows, as rows of a tree that can be read aloud."""
