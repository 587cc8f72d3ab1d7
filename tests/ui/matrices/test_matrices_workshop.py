"""The workshop of matrices: typed, stepped, bent, looked into, and written as code."""

from __future__ import annotations

import numpy as np
import pytest
from matrices_use import REFUSED, begin, document, made, type_in
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from workshop_use import shared_fixtures

from simulator.messages import Message
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.workshops.matrices.stack import passed
from simulator.workshops.records.matrices import TWO_LAYERS
from ui.matrices.pages.taking import taken
from ui.matrices.tensors.canvas import TensorCanvas
from ui.theme.colors import LIGHT
from ui.words.languages import Languages
from ui.workshop.window import WorkshopWindow

shared_workshop, window = shared_fixtures(made)


# -- products


def test_a_typed_product_is_stepped_to_its_end(qtbot: QtBot, window: WorkshopWindow) -> None:
    """A7."""
    page = begin(window, "product").product
    type_in(qtbot, page.right, "(1 3 5; 2 4 6)")
    assert "1×2 · 2×3 = 1×3" in page.shapes.text()
    told = []
    for _ in range(3):
        page.walk.transport.forward.click()
        told.append(page.equation.plain_text().splitlines()[-1].strip())
    assert told == ["= 5", "= 11", "= 17"]
    assert "[5 11 17]" in page.product.plain_text()
    assert not page.walk.transport.forward.isEnabled()
    assert page.walk.position.text() == "3 / 3"


def test_arrow_keys_step_and_all_of_it_is_undone_at_once(
    qtbot: QtBot, window: WorkshopWindow
) -> None:
    bench = begin(window, "layer")
    bench.product.setFocus()
    for key, step in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_End, 4),
        (Qt.Key.Key_Left, 3),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Right, 1),
    ):
        qtbot.keyClick(bench.product, key)
        assert document(bench).product.step == step
    window.history.stack.undo()
    assert document(bench).product.step == 0


def test_play_goes_to_the_end_and_begins_anew(qtbot: QtBot, window: WorkshopWindow) -> None:
    bench = begin(window, "product")
    walk = bench.product.walk
    walk.play.slider.setValue(walk.play.slider.maximum())
    walk.play.play.click()
    assert walk.is_playing
    qtbot.waitUntil(lambda: document(bench).product.step == 2)
    assert not walk.is_playing
    walk.play.play.click()
    assert document(bench).product.step == 0
    bench.tabs.setCurrentIndex(1)  # nobody looks any more
    assert not walk.is_playing


def test_what_does_not_fit_is_said(qtbot: QtBot, window: WorkshopWindow) -> None:
    page = begin(window, "misfit").product
    assert "a row of A has 2 numbers, a column of B has 3" in page.misfit.text()
    assert not page.walk.transport.forward.isEnabled()
    assert not page.equation.isVisible()
    type_in(qtbot, page.left, "1 2 3")
    assert not page.misfit.isVisible()
    assert page.walk.transport.forward.isEnabled()
    type_in(qtbot, page.added, "1 2 3")
    assert "D is 1×3 and can't be added: it has to be 1×2" in page.misfit.text()
    assert not page.total.isVisible()
    type_in(qtbot, page.added, "1 2")
    assert page.total.isVisible()


def test_a_cell_is_gone_to_at_once(qtbot: QtBot, window: WorkshopWindow) -> None:
    bench = begin(window, "xor-rows")
    view = bench.product.product
    layout = view._layout
    assert layout is not None
    cell = layout.placed[2].cell(3, 1).center().toPoint()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    assert document(bench).product.step == 8
    total = bench.product.total
    total.setFocus()
    qtbot.keyClick(total, Qt.Key.Key_Return)  # the result's first cell
    assert document(bench).product.step == 9


# -- why not linear


def test_layers_collapse_until_one_bends(qtbot: QtBot, window: WorkshopWindow) -> None:
    """B3."""
    bench = begin(window, "linear")
    page = bench.linear
    assert "✓ Both give [−1, −3]" in page.verdict.text()
    assert "[3 0; 0 −2]" in page.product.plain_text()
    page.controls.layers[1].activation.chosen.emit("relu")
    assert "layer 2 with ReLU. The layers give [4, −3], the one matrix [−1, −3]" in (
        page.verdict.text()
    )
    assert "0 gives [2, 1], and that mean is [6.50, −1]" in page.proof.text()
    assert window.heading.presets.name() == "bent"
    type_in(qtbot, page.controls.inputs, "1 2")
    assert "For this input both give" in page.verdict.text()
    window.history.stack.undo()
    window.history.stack.undo()
    assert "✓" in page.verdict.text()


@pytest.mark.parametrize("width", [1000, 1280, 1600])
def test_nothing_moves_where_the_proof_appears(window: WorkshopWindow, width: int) -> None:
    window.resize(width, 760)
    page = begin(window, "linear").linear
    parts = (page.through, page.product, page.at_once, page.verdict)
    places = []
    for activation in ("identity", "relu", "identity"):
        page.controls.layers[1].activation.chosen.emit(activation)
        for _ in range(3):  # what is asked for anew is laid out
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        assert bool(page.proof.text()) is (activation == "relu")
        places.append([part.geometry() for part in parts])
    assert places[0] == places[1] == places[2]


def test_shapes_are_kept_in_step(qtbot: QtBot, window: WorkshopWindow) -> None:
    bench = begin(window, "linear")
    controls = bench.linear.controls
    type_in(qtbot, controls.layers[0].weights, "1 0 2; 0 1 3; 1 1 1")
    found = document(bench).linear
    assert found.x == (-1.0, 2.0, 0.0)
    assert found.layers[0].bias == (1.0, 0.0, 0.0)
    assert found.layers[1].weights == ((2.0, 1.0), (-1.0, 1.0), (0.0, 0.0))
    type_in(qtbot, controls.inputs, "4")
    assert document(bench).linear.layers[0].weights == ((1.0, 0.0, 2.0),)
    type_in(qtbot, controls.layers[1].weights, "1 2")
    assert "3 numbers come in here" in controls.layers[1].weights.complaint.text()
    type_in(qtbot, controls.layers[1].bias, "1 2 3")
    assert "each of the 2 nodes" in controls.layers[1].bias.complaint.text()


def test_layers_come_and_go(window: WorkshopWindow) -> None:
    bench = begin(window, "linear")
    controls = bench.linear.controls
    before = passed(document(bench).linear.stack, document(bench).linear.inputs)[-1].a
    controls.add.click()
    after = document(bench).linear
    assert len(after.layers) == 4
    assert passed(after.stack, after.inputs)[-1].a.tolist() == before.tolist()
    assert not controls.add.isEnabled()
    for _ in range(3):
        controls.remove.click()
    assert len(document(bench).linear.layers) == 1
    assert not controls.remove.isEnabled()


# -- tensors


def test_indices_light_what_they_leave(window: WorkshopWindow) -> None:
    """A9."""
    bench = begin(window, "phrases")
    page = bench.tensors
    assert "(3, 2, 4), rank 3: 3 · 2 · 4 = 24 numbers" in page.whole.text()
    page.axes[0].chosen.emit(0)
    assert page.values.text() == "[[1, 0, 0, 0], [0, 1, 0, 0]]"
    page.axes[1].chosen.emit(1)
    assert page.left.text() == "T[0, 1, :] has the shape (4,), rank 1."
    assert page.values.text() == "[0, 1, 0, 0]"
    page.axes[2].chosen.emit(1)
    assert page.left.text() == "T[0, 1, 1] is one number."
    page.everything.click()
    assert document(bench).tensor.place == (None,) * 3
    window.history.stack.undo()
    assert document(bench).tensor.place == (None,) * 3  # all of the looking is one step


@pytest.mark.parametrize("name", ["scalar", "vector", "matrix", "word", "phrase", "phrases",
                                  "grey", "colour", "video"])  # fmt: skip
def test_each_example_is_drawn_and_lights_up(window: WorkshopWindow, name: str) -> None:
    bench = begin(window, "phrases")
    page = bench.tensors
    page.example.chosen.emit(name)
    assert document(bench).tensor.example == name
    whole = page.canvas.rendered().toImage()
    rank = document(bench).tensor.tensor.rank
    assert [axis.isVisible() for axis in page.axes] == [k < rank for k in range(5)]
    if rank:
        page.axes[0].chosen.emit(1)
        assert page.canvas.rendered().toImage() != whole
    assert name == "scalar" or page.axes[rank - 1].field.count() > 2


def test_a_cell_is_clicked_and_walked_from(qtbot: QtBot, window: WorkshopWindow) -> None:
    bench = begin(window, "phrases")
    canvas = bench.tensors.canvas
    places = canvas.places()
    at = places.cell_rect(places.pictures[1], 1, 2).center().toPoint()
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    assert document(bench).tensor.place == (1, 1, 2)
    for key, place in (
        (Qt.Key.Key_Left, (1, 1, 1)),
        (Qt.Key.Key_Up, (1, 0, 1)),
        (Qt.Key.Key_PageDown, (2, 0, 1)),
        (Qt.Key.Key_PageDown, (2, 0, 1)),
        (Qt.Key.Key_Backspace, (None, None, None)),
        (Qt.Key.Key_Right, (None, None, 0)),
        (Qt.Key.Key_PageUp, (2, None, 0)),
    ):
        qtbot.keyClick(canvas, key)
        assert document(bench).tensor.place == place
    assert "T[2, :, 0] = [1, 0]" in canvas.accessibleDescription()
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert document(bench).tensor.place == (2, None, 0)


def test_a_mixed_pixel_is_all_its_channels(qtbot: QtBot, window: WorkshopWindow) -> None:
    """A9: red is (255, 0, 0)."""
    bench = begin(window, "colour")
    canvas: TensorCanvas = bench.tensors.canvas
    places = canvas.places()
    at = places.cell_rect(places.pictures[0], 0, 0).center().toPoint()
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    assert document(bench).tensor.place == (0, 0, 0, None)
    assert bench.tensors.values.text() == "[255, 0, 0]"


# -- a network as formula and code


def test_the_code_is_copied_and_gives_what_the_formula_gives(window: WorkshopWindow) -> None:
    """A12."""
    page = begin(window, "sigmoid-formula").network
    page.code.copy.click()
    lines = QGuiApplication.clipboard().text()
    names: dict[str, np.ndarray] = {}
    exec(lines.replace("print(y_hat)", ""), names)
    expected = passed(TWO_LAYERS.stack, TWO_LAYERS.inputs)[-1].a
    np.testing.assert_allclose(names["y_hat"], expected)
    assert "[0.626, 0.771]" in page.told.text()
    assert "σ(σ(x · W_1 + b_1) · W_2 + b_2)" in page.formula.plain_text()
    assert "10 lines" in page.code.heading.text()


def test_inputs_in_a_column_turn_all_round(window: WorkshopWindow) -> None:
    bench = begin(window, "sigmoid-formula")
    bench.network.order.chosen.emit("columns")
    assert document(bench).columns
    assert "σ(W_2 · σ(W_1 · x + b_1) + b_2)" in bench.network.formula.plain_text()
    assert "x (2×1) [1; 0.50]" in bench.network.numbers.plain_text()
    window.history.stack.undo()
    assert not document(bench).columns


def test_the_open_network_is_taken(window: WorkshopWindow) -> None:
    bench = begin(window, "xor-formula")
    bench.network.take.click()
    assert document(bench).network == TWO_LAYERS
    window.history.stack.undo()
    bench.network._source.found = REFUSED  # type: ignore[attr-defined]
    bench.network.take.click()
    assert bench.network.refusal.text() == REFUSED
    assert document(bench).network != TWO_LAYERS


def test_a_network_is_taken_whole_or_not_at_all() -> None:
    spec = NetworkSpec(2, (Dense(3, "tanh"), Dense(1, "sigmoid")))
    theta = np.linspace(-1.0, 1.0, spec.parameter_count)
    x = np.array([0.5, -1.5])
    found = taken(spec, theta, x)
    assert not isinstance(found, Message)
    output = passed(found.stack, found.inputs)[-1].a
    np.testing.assert_allclose(output, Network(spec).predict(theta, x[None, :])[0], rtol=1e-12)
    wide = NetworkSpec(9, (Dense(1),))
    deep = NetworkSpec(1, (Dense(1),) * 5)
    for other in (wide, deep):
        told = taken(other, np.zeros(other.parameter_count), np.zeros(other.inputs))
        assert isinstance(told, Message)
        assert "too large to be read" in told
    told = taken(spec, theta * 1e9, x)
    assert isinstance(told, Message)
    assert "too large" in told


# -- the window


def test_the_page_is_the_documents_and_each_has_a_picture(window: WorkshopWindow) -> None:
    bench = begin(window, "product")
    pictures = set()
    for place, page in enumerate(("product", "linear", "tensors", "network")):
        bench.tabs.setCurrentIndex(place)
        assert document(bench).page == page
        pictures.add(bench.picture())
    assert len(pictures) == 4
    window.history.stack.undo()
    assert document(bench).page == "product"


def test_it_follows_language_and_theme(window: WorkshopWindow, korean: Languages) -> None:
    bench = begin(window, "phrases")
    assert bench.tabs.tabText(2) == "텐서"
    assert bench.tensors.axes[0].field.itemText(1) == "[0] 하얀 고양이"
    assert "축 2: 목록의 낱말 (4)" in bench.tensors.axes[2].label.text()
    dark = bench.tensors.canvas.rendered().toImage()
    window.set_theme(LIGHT)
    assert bench.tensors.canvas.rendered().toImage() != dark
