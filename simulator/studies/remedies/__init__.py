"""Remedies against overfitting, side by side over several starts: one record, one file, each."""
