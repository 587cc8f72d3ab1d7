"""What watched numbers are called, and what each is told apart by. No widgets."""
