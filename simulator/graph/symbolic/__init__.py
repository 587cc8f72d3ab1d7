"""Formulas as terms that can be differentiated rule by rule, simplified and written out."""
