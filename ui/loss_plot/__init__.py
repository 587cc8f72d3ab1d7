"""The panel of loss and accuracy curves."""
