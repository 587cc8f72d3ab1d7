"""Parts of the Functions workshop that surround its pictures."""
