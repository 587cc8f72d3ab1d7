"""Commands that change what is looked at in a run, and nothing that it learns."""

from __future__ import annotations

from simulator.session.run import Run
from ui.worker import commands


def look(run: Run, command: object) -> bool:
    """Change what is looked at; return whether the command asked for that.

    Raises
    ------
    ValueError
        If there is no such thing to be looked at.
    """
    match command:
        case commands.ShowSample(row):
            run.views.show_sample(row)
        case commands.LookAt(look):
            run.views.look_at(look, run.state.theta)
        case commands.ZoomSurface(factor):
            run.views.zoom(factor)
        case commands.FitSurface():
            run.views.fit()
        case commands.ShowFeatures(first, second):
            run.views.show_features(first, second)
        case commands.LookAtNode(view):
            run.views.look_at_node(view)
        case commands.ShowNodeMaps(wanted):
            run.views.show_node_maps(wanted)
        case commands.Watch(pins):
            run.watch.pin(pins, run.trainer)
            run.fill_from_line()
        case commands.Unwatch(keys):
            run.watch.unpin(keys)
        case commands.FollowRows(on):
            run.noting.rows.follow(run.trainer, on)
            run.fill_from_line()
        case commands.FollowFlow(on):
            run.noting.flow.follow(run.trainer, on)
            run.fill_from_line()
        case _:
            return False
    return True
