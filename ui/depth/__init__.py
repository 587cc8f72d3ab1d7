"""The workshop What depth does: three networks beside one another that learn the same rows."""
