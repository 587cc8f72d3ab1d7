"""The panels around the study's pictures."""
