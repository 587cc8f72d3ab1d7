"""Rows of data: where they come from, checked, split and scaled."""
