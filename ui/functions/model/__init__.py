"""What the Functions workshop knows besides its document; no widgets."""
