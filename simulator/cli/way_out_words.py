"""What was tried after a divergence, in the words of the command line."""

from __future__ import annotations

from simulator.scenarios.way_out import Change, WayOut


def advised(way_out: WayOut) -> str:
    """Return what was tried after a divergence and works, as settings of this command."""
    if way_out.change is Change.RATE:
        return f"learning_rate={way_out.learning_rate:g} works"
    if way_out.change is Change.SCALING:
        return f"the inputs are as large as {way_out.inputs_size:g}: scaling=standardize works"
    huge = f"the first weights are as large as {way_out.weights_size:g}"
    if way_out.scenario is not None:
        rate = f" learning_rate={way_out.learning_rate:g}" if way_out.change is Change.BOTH else ""
        works = f"seed={way_out.scenario.seed}{rate} works"
        return f"{huge}: {works}" if way_out.weights_size else works
    if way_out.change is Change.UNKNOWN and not way_out.weights_size:
        return "a smaller learning rate may work; trying it out would take too long"
    return huge if way_out.weights_size else "no smaller learning rate that was tried works"
