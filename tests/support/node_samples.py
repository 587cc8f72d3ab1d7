"""Snapshots with a node's picture, as the worker makes them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from plots_samples import changed

from simulator.diagnostics.node_maps import NodeView
from simulator.nn.network import Network
from simulator.session.node_pictures import NodePictures
from simulator.stepping.records import record_pass


def with_node(sample: Any, view: NodeView | None, row: int = 0) -> Any:
    """Return a snapshot in which a node is looked at, through a training row."""
    experiment, theta = sample.experiment, sample.state.theta
    pictures = NodePictures(experiment, Network(experiment.spec))
    pictures.show_features(sample.regions.features if sample.regions else (0, 1), row)
    pictures.look_at(view)
    data = experiment.data
    passed = record_pass(Network(experiment.spec), theta, data.X[row], data.Y[row])
    pictures.make_picture(theta, "now", passed)
    return changed(sample, node_picture=pictures.picture, sample_row=row)


def answering(plot: Any, sample: Any) -> SimpleNamespace:
    """Let the panel get what it asks for, at once; return what was asked for last."""
    asked = SimpleNamespace(view=None, sample=sample, row=0)

    def answer(view: NodeView | None) -> None:
        asked.view = view
        plot.show_snapshot(with_node(asked.sample, view, asked.row))

    plot.node_wanted.connect(answer)
    return asked
