"""Two weights behind inputs that are all positive, or around 0: the ways that updates take."""
