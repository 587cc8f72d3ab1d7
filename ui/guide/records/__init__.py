"""The pages of the help that are made from records, one for each, in any language.

Nothing here shows anything: `tools/write_help.py` writes the pages into the folder of all pages,
where the help reads them like those that are written by hand. What is said of a kind of record
stands in its own file.
"""
