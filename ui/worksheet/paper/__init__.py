"""What a sheet looks like on paper."""
