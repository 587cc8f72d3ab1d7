"""What surrounds the drawn graph: its text, building, stepping, and what it means."""
