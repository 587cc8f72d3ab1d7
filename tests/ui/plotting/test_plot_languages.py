"""The plots follow a change of the language while they are open, with what the mouse reads."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
import regions_samples
from landscape_samples import FIRST, SECOND, SPEC, trained
from plots_samples import changed, history, hover, shown, snapshot
from pseudo_window import CODE, repainted, untold
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from seen_texts import seen_texts

from simulator import optimizers
from simulator.landscape.landscape import Landscape
from simulator.landscape.view_choice import LINES, PLANES, LandscapeView
from simulator.nn.parameter_symbols import ParameterSymbols
from ui.landscape_plot.landscape_pictures import PICTURES
from ui.landscape_plot.landscape_plot import SurfacePlot
from ui.loss_plot.loss_plot import LossPlot
from ui.plotting.mesh_canvas import MeshCanvas
from ui.plotting.panel import PlotPanel
from ui.regions_plot.regions_plot import RegionsPlot
from ui.theme.colors import DARK
from ui.words.languages import Languages
from ui.words.messages import said


def texts(qtbot: Any, plot: PlotPanel) -> list[tuple[str, str]]:
    """Return all texts, with those of the menu and of the kinds of files."""
    menu = plot.context_menu()
    chosen = [("menu", action.text()) for action in menu.actions()]
    menu.deleteLater()
    files = (plot.picture_filters() + ";;" + plot.data_filters()).split(";;")
    return [*repainted(qtbot, plot), *chosen, *(("file", one) for one in files)]


def follows(qtbot: Any, plot: PlotPanel, spoken: Languages, *kept: str) -> None:
    """Check that nothing stays English, nor that English comes back changed."""
    before = list(seen_texts(plot))
    assert untold(before, *kept)
    spoken.show(CODE)
    assert untold(texts(qtbot, plot), *kept) == []
    spoken.show("en")
    assert list(seen_texts(plot)) == before


def middle(plot: PlotPanel) -> QPointF:
    return QPointF(plot.canvas.rect().center())


@pytest.mark.parametrize("name", ["moons", "diabetes"])
def test_curves_follow(qtbot: Any, spoken: Languages, name: str) -> None:
    plot = LossPlot()
    plot.set_theme(DARK)
    follows(qtbot, plot, spoken)
    plot.show_snapshot(changed(snapshot(name, 3), history=history(100)))
    shown(plot, qtbot)
    hover(plot.canvas, middle(plot))
    follows(qtbot, plot, spoken)


@pytest.mark.parametrize(
    "name", ["xor", "moons", "iris", "digits", "two_labels", "diabetes", "sine"]
)
def test_regions_follow(qtbot: Any, spoken: Languages, name: str) -> None:
    sample = snapshot(name, 3, (0, 0) if name == "sine" else (0, 1))
    plot = regions_samples.panel(qtbot, sample)
    hover(plot.canvas, middle(plot))
    follows(qtbot, plot, spoken)
    if sample.experiment.data.image_shape is None and sample.experiment.data.n_features > 1:
        hover(plot.canvas, regions_samples.place(plot, sample, 0))
        follows(qtbot, plot, spoken)


def test_regions_follow_before_there_are_any(qtbot: Any, spoken: Languages) -> None:
    plot = RegionsPlot()
    plot.set_theme(DARK)
    shown(plot, qtbot)
    follows(qtbot, plot, spoken)


VIEWS = [
    *(LandscapeView(plane=plane, rows="batch") for plane in PLANES),
    LandscapeView(rows="validation"),
    *(LandscapeView(picture="line", line=line) for line in LINES),
]


@pytest.fixture(scope="module")
def way() -> tuple[Landscape, Any]:
    return trained()


def surface_plot(qtbot: Any, way: tuple[Landscape, Any], view: LandscapeView) -> SurfacePlot:
    """Return the panel, wide enough for what it says, with real losses of a view."""
    (landscape, theta), plot = way, SurfacePlot()
    plot.set_theme(DARK)
    plot.set_parameters(ParameterSymbols(SPEC))
    plot.set_axes(FIRST, SECOND)
    landscape.look_at(view, theta)
    plot.set_view(view)
    line = landscape.line(theta, optimizers.get("sgd"))
    plot.show_snapshot(SimpleNamespace(surface=landscape.surface(theta), line=line))
    shown(plot, qtbot, 900, 500)
    return plot


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: f"{view.picture}-{view.plane}-{view.line}")
def test_the_loss_surface_follows(
    qtbot: Any, spoken: Languages, way: tuple[Landscape, Any], view: LandscapeView
) -> None:
    plot = surface_plot(qtbot, way, view)
    hover(plot.canvas, middle(plot))
    follows(qtbot, plot, spoken)
    if view.picture == "plane":
        plot.picture_combo.activated.emit(PICTURES.index("mesh"))
        hover(plot.canvas, middle(plot))
        follows(qtbot, plot, spoken)


def test_the_tooltip_of_a_head_is_told_in_the_language_that_is_shown(
    qtbot: Any, spoken: Languages, way: tuple[Landscape, Any]
) -> None:
    plot = surface_plot(qtbot, way, VIEWS[0])
    spoken.show(CODE)
    for name in ("map", "mesh"):
        plot.picture_combo.activated.emit(PICTURES.index(name))
        at = QPoint(20, 8)
        where = plot.canvas.mapToGlobal(at)
        QApplication.sendEvent(plot.canvas, QHelpEvent(QEvent.Type.ToolTip, at, where))
        assert QToolTip.text()
        assert untold([("", QToolTip.text())]) == []


def test_a_large_window_stays_large_and_a_note_stays(
    qtbot: Any, spoken: Languages, way: tuple[Landscape, Any]
) -> None:
    plot = surface_plot(qtbot, way, LandscapeView(rows="validation"))
    plot.set_enlarged(True)
    spoken.show(CODE)
    assert plot.enlarge_button.accessibleName() == "⟦Bäck tö ïts pläcë⟧"
    assert plot.options_popup.note.text().startswith("⟦Nö röws ärë sët äsïdë")


def test_weights_that_are_taken_are_told_of_by_a_message(
    qtbot: Any, spoken: Languages, way: tuple[Landscape, Any]
) -> None:
    plot = surface_plot(qtbot, way, VIEWS[0])
    with qtbot.waitSignal(plot.parameters_chosen) as taken:
        plot.map.point_clicked.emit(0.0, 0.0)
    spoken.show(CODE)
    assert said(taken.args[1]) == "⟦Wëïghts fröm thë löss sürfäcë⟧"


def test_a_surface_in_space_is_named_to_screen_readers(qtbot: Any, spoken: Languages) -> None:
    canvas = MeshCanvas()
    qtbot.addWidget(canvas)
    spoken.show(CODE)
    assert canvas.accessibleName() == "⟦Löss sürfäcë ïn späcë⟧"
