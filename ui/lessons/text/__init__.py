"""The texts of lessons, laid out by ourselves: words, links, code, formulas in notation."""
