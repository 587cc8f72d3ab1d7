"""The plot of watched numbers over the updates."""
