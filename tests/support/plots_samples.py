"""Real snapshots for the tests of the plots: small networks, really trained."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import islice
from types import SimpleNamespace
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from simulator.diagnostics.regions import RegionGrid
from simulator.landscape.landscape import Landscape
from simulator.landscape.loss_map import LossMap
from simulator.nn.network import Network
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.session.moments import Moments
from simulator.training.evaluation import History


def snapshot(name: str, updates: int, features: tuple[int, int] = (0, 1)) -> Any:
    """Return what the plots read of a snapshot of scenario `name` after `updates` updates."""
    experiment = Experiment.from_scenario(presets.load(name))
    trainer = experiment.trainer(epochs=10_000)
    landscape = Landscape(Network(experiment.spec), experiment.data, trainer.state.theta, 21)
    for update in islice(trainer.updates(), updates):
        landscape.path.add(update, trainer.state.theta)
    grid = RegionGrid(experiment.data, features, 31)
    return SimpleNamespace(
        run_id=1,
        experiment=experiment,
        status="paused",
        state=trainer.state,
        history=trainer.flush_history(),
        moments=Moments(),
        evaluation=trainer.evaluate(),
        sample_row=0,
        surface=replace(landscape.surface(trainer.state.theta), wanted=21),
        line=None,
        node_picture=None,
        node_maps=None,
        regions=grid.regions(Network(experiment.spec), trainer.state.theta),
    )


def history(epochs: int, *, validation: bool = True) -> History:
    """Return a smoothly falling history."""
    count = np.arange(1.0, epochs + 1.0)
    falling = np.exp(-count / epochs)
    late = falling + 0.1 if validation else np.full(epochs, np.nan)
    accuracy = 1.0 - 0.5 * falling
    late_accuracy = accuracy - 0.05 if validation else np.full(epochs, np.nan)
    return History(np.column_stack([count, falling, late, accuracy, late_accuracy]))


def changed(sample: Any, **fields: Any) -> Any:
    """Return a copy of a snapshot with other fields."""
    return SimpleNamespace(**{**vars(sample), **fields})


def with_losses(surface: LossMap, loss: Any) -> LossMap:
    """Return `surface` with other losses."""
    return replace(surface, loss=loss)


def shown(widget: QWidget, qtbot: Any, width: int = 380, height: int = 200) -> QWidget:
    """Show `widget` at a size and return it."""
    qtbot.addWidget(widget)
    # Kept until the test is over: otherwise a widget in a cycle is collected while it is painted.
    vars(qtbot).setdefault("shown", []).append(widget)
    widget.resize(width, height)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def pixels(widget: QWidget, area: QRectF | None = None) -> Counter[str]:
    """Return how often each colour is seen on `widget`, or in `area` of it."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    if area is not None:
        image = image.copy(area.toAlignedRect())
    raw = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), -1)
    values, counts = np.unique(raw[:, : image.width()] & 0xFFFFFF, return_counts=True)
    return Counter({f"#{v:06x}": int(n) for v, n in zip(values, counts, strict=True)})


def seen(widget: QWidget, color: QColor | str, area: QRectF | None = None) -> int:
    """Return how many pixels have nearly this colour: smoothing rarely leaves it pure."""
    wanted = np.array(QColor(color).getRgb()[:3])
    found = pixels(widget, area)
    near = [n for name, n in found.items() if np.abs(_rgb(name) - wanted).max() <= 24]
    return sum(near)


def _rgb(name: str) -> Any:
    return np.array(QColor(name).getRgb()[:3])


def around(centre: QPointF, radius: float) -> QRectF:
    """Return the square around a point."""
    return QRectF(centre.x() - radius, centre.y() - radius, 2.0 * radius, 2.0 * radius)


def hover(widget: QWidget, at: QPointF) -> None:
    """Move the mouse to `at`."""
    none = Qt.MouseButton.NoButton
    where = widget.mapToGlobal(at)
    keys = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QMouseEvent(QEvent.Type.MouseMove, at, where, none, none, keys))
