"""One workshop, one file: what its document holds, and the presets that it comes with."""
