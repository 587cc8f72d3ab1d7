"""What is compared: the job and the window's end of it."""
