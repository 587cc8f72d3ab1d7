"""Define, compile, fit, evaluate, predict: what each is here, and its lines in other libraries."""
