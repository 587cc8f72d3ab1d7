"""What is wrong with a network that trains, said by itself: one record, one file, each fault.

A callout is said only where the network has been measured and found to have the fault, and for
some time: a false alarm is worse than silence.
"""

from simulator.callouts.callout import Callout, Finding, Show
from simulator.callouts.readings import Readings, take_readings
from simulator.callouts.records import REGISTRY
from simulator.callouts.watch import CalloutWatch

__all__ = [
    "REGISTRY",
    "Callout",
    "CalloutWatch",
    "Finding",
    "Readings",
    "Show",
    "take_readings",
]
