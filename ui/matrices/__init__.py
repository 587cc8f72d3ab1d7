"""The workshop of matrices and tensors."""
