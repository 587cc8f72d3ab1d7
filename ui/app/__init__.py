"""The start of the program, with a window and without one."""
