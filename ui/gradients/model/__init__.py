"""What the gradient window checks, and the thread that it is checked in. No widgets."""
