"""What writes a sheet: one format, one file."""
