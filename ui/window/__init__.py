"""The main window: its actions, menus, docks, bars and notices."""
