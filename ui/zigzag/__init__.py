"""The Zig-zag workshop: two weights on two maps of the loss, and the ways that updates take."""
