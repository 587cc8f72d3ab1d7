"""What surrounds the pictures: the settings, and what each network is."""
