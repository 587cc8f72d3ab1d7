"""What surrounds the plots."""
