"""What is searched, and the ranked table."""
