"""Whole states of a run at moments that are kept, made from what is kept of them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from simulator.landscape.landscape_state import LandscapeState, Trail
from simulator.session.moment import Moment
from simulator.session.run_state import RunState, Tip
from simulator.session.snapshot import Status
from simulator.session.thinning import best_of


def stood_at(moments: Sequence[Moment], latest: RunState) -> Tip:
    """Return the run as it stood at the last of some moments.

    Parameters
    ----------
    moments : sequence of Moment
        From the first one on: the best until then is among them.
    latest : RunState
        Of which curve and path are the first part of.
    """
    moment, best = moments[-1], best_of(moments)
    theta, loss = moment.theta, math.inf
    if best is not None and best.loss is not None:
        theta, loss = best.theta, best.loss
    trail = latest.landscape.trail.until(moment.update, moment.theta)
    state = RunState(
        moment.training(latest.training.history),
        moment.last,
        moment.epochs,
        Status.PAUSED if moment.update else Status.READY,
        None,
        LandscapeState(trail, theta, loss),
        origin=latest.origin,
    )
    return Tip(moment.experiment, state)


def fitted(latest: RunState, room: int) -> RunState:
    """Return a state that takes no more than `room` bytes, if it can be: with less of its path."""
    trail, theta = latest.landscape.trail, latest.training.theta
    if latest.own_bytes > room:
        latest = replace(latest, rows=None)  # they can be noted again
    others = latest.own_bytes - trail.points.nbytes
    if others + trail.points.nbytes <= room:
        return latest
    points = (room - others) // theta.nbytes
    if points >= 2:
        return replace(latest, landscape=replace(latest.landscape, trail=trail.thinned(points)))
    # Neither path nor best: both can be done without.
    here = Trail(theta[None, :], trail.updates[-1:], np.zeros(1, np.bool_), trail.stride)
    return replace(latest, landscape=LandscapeState(here, theta, math.inf))
