"""The interface: a Qt application that draws snapshots of the simulator and sends it commands."""
