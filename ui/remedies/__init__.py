"""Under- and overfitting: remedies side by side."""
