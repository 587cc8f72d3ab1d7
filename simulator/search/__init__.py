"""Search for hyperparameters: many settings of one scenario, cross-validated and ranked."""
