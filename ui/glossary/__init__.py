"""The glossary: the field's words in the interface's language, beside those of the others."""
