"""What the window can do, declared: one record an action, one file a menu."""
