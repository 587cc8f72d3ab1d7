"""Notation: numerals, text and LaTeX, layout, and the widget that shows an equation."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from equation_views import numbers, shown_view
from layers_by_name import KINDS, layer
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot
from steps_fixture import gate_update, make_update

from simulator import optimizers
from simulator.expressions import (
    Cases,
    Elided,
    Expression,
    Fraction,
    Hat,
    Marked,
    Matrix,
    Number,
    Parens,
    Root,
    Script,
    Sum,
    Symbol,
    Text,
    indexed,
    row,
)
from simulator.nn import activations, losses
from simulator.nn.layers.dense import Dense
from simulator.nn.layers.layer_norm import LayerNorm
from simulator.nn.spec import NetworkSpec
from simulator.stepping.equations import equation
from simulator.stepping.step_plan import Step, StepKind, StepPlan, UpdateRecord
from ui.math.boxes import Glyphs, Shape
from ui.math.composer import SIZES, compose
from ui.math.fonts import metrics
from ui.math.layout import SMALLEST, Style, lay_out, lay_out_broken
from ui.math.notation import equation_latex, equation_text, to_latex, to_text
from ui.theme.colors import DARK, LIGHT, Theme
from ui.words.numbers import full
from ui.words.numerals import numeral, numeral_text

AND_SUM = equation(gate_update((0.5, 0.5), -0.7), Step(StepKind.SUM, 2, 0, 0))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"), (-0.0, "0"), (1.0, "1"), (0.5, "0.50"), (-0.7, "−0.70"), (0.125, "0.125"),
        (0.5 + 0.0 - 0.7, "−0.20"), (1 / 3, "0.333"), (64.0, "64"), (12.5, "12.5"),
        (0.9996, "0.9996"), (0.001, "0.001"), (1e-8, "1e−8"), (-2.5e-7, "−2.5e−7"),
        (1.23456e9, "1.23e9"), (float("inf"), "∞"), (float("nan"), "not a number"),
    ],
)  # fmt: skip
def test_numbers_are_short_and_never_hide_that_they_are_rounded(value: float, text: str) -> None:
    assert numeral_text(value) == text


def test_a_power_of_ten_comes_apart() -> None:
    assert numeral(-3.2e-9) == ("−3.2", "−9")


def test_text_of_the_and_perceptron() -> None:
    assert equation_text(AND_SUM).splitlines() == [
        "z_1^(1) = Σ_{i = 1}^2 w_{i1}^(1) x_i + b_1^(1)",
        "    = 0.50·1 + 0.50·0 − 0.70",
        "    = −0.20",
    ]


# Outside of formulas LaTeX has no sign of minus.
_SMALL_IN_LATEX = r"\cdots\text{ (4 smaller, together $-$1.5e$-$5)}"


@pytest.mark.parametrize(
    ("expression", "text", "latex"),
    [
        (indexed("δ", "1", "(2)"), "δ_1^(2)", r"\delta_{1}^{(2)}"),
        (Fraction(Text("1"), row("1 + ", Number(0.5))), "1/(1 + 0.50)", r"\frac{1}{1 + 0.50}"),
        (Sum(Symbol("x"), Text("i"), None), "Σ_i x", r"\sum_{i} x"),
        (Root(row(Symbol("s"), " + ", Symbol("ε"))), "√(s + ε)", r"\sqrt{s + \varepsilon}"),
        (Hat(Symbol("m")), "m\u0302", r"\hat{m}"),
        (Parens(Number(-2.5e-7)), "(−2.5e−7)", r"\left(-2.5 \cdot 10^{-7}\right)"),
        (Elided(3, 1.0, told=False), "…", r"\cdots "),
        (
            Elided(58, 0.12),
            "… (58 smaller, together 0.12)",
            r"\cdots\text{ (58 smaller, together 0.12)}",
        ),
        (row("sinh", Parens(Symbol("z"))), "sinh(z)", r"\sinh \left(z\right)"),
        (row("z − max ", Symbol("z")), "z − max z", r"z -\max z"),
        (
            row("softsgn", Parens(Symbol("z"))),
            "softsgn(z)",
            r"\operatorname{softsgn} \left(z\right)",
        ),
        (
            Cases(((Text("1"), Text("z > 0")), (Text("0"), Text("z ≤ 0")))),
            "1 if z > 0; 0 if z ≤ 0",
            r"\begin{cases} 1 & z > 0 \\ 0 & z \le 0 \end{cases}",
        ),
        (
            Matrix(((Text("1"), Text("−2")), (Text("3"), Text("4")))),
            "[1 −2; 3 4]",
            r"\begin{bmatrix} 1 & -2 \\ 3 & 4 \end{bmatrix}",
        ),
        (
            Matrix(((Text("1"), Text("2")),), is_round=True),
            "(1 2)",
            r"\begin{pmatrix} 1 & 2 \end{pmatrix}",
        ),
        (row(Symbol("η"), Symbol("g"), " > ", Symbol("θ")), "ηg > θ", r"\eta g > \theta"),
        (
            Script(Marked(Number(2.5e-7), "gradient"), None, Text("2")),
            "(2.5e−7)^2",
            r"\left(2.5 \cdot 10^{-7}\right)^{2}",
        ),
        (Elided(4, -1.5e-5), "… (4 smaller, together −1.5e−5)", _SMALL_IN_LATEX),
    ],
)
def test_every_kind_of_expression_as_text_and_latex(
    expression: Expression, text: str, latex: str
) -> None:
    assert to_text(expression) == text
    # Greek letters that are not in the table would come out as they are.
    assert to_latex(expression).replace("ε", r"\varepsilon") == latex


def test_latex_is_aligned_at_its_equals_signs() -> None:
    lines = equation_latex(AND_SUM).splitlines()
    assert lines[0] == r"\begin{align*}"
    assert lines[-1] == r"\end{align*}"
    assert [line.count("&=") for line in lines[1:-1]] == [1, 1, 1]


def test_scripts_are_smaller_and_off_the_base_line(qapp: object) -> None:
    box = lay_out(indexed("w", "12", "(1)"), Style(18))
    base, *scripts = [mark for mark in box.marks if isinstance(mark, Glyphs)]
    by_text = {mark.text: mark for mark in scripts}
    assert base.font.italic()
    assert by_text["12"].y > 0 > by_text["(1)"].y
    assert by_text["12"].font.pixelSize() < base.font.pixelSize()


def test_a_fraction_stands_above_and_below_its_bar(qapp: object) -> None:
    box = lay_out(Fraction(Text("1"), Text("2")), Style(18))
    above, below = [mark.y for mark in box.marks if isinstance(mark, Glyphs)]
    assert above < 0 < below
    assert box.ascent > 18 > box.descent > 0


@pytest.mark.parametrize("size", SIZES)
def test_a_prime_stands_clear_of_its_letter(qapp: object, size: int) -> None:
    (prime,) = lay_out(Text("′"), Style(size)).marks
    measures = metrics(size, italic=True)
    overhang = measures.tightBoundingRect("f").right() - measures.horizontalAdvance("f")
    assert isinstance(prime, Shape)
    rect = prime.path.boundingRect()
    assert rect.bottom() < -0.3 * size
    assert rect.left() >= 0.15 * size
    assert rect.center().x() > overhang + 0.05 * size


def test_a_box_is_moved_without_touching_what_it_holds(qapp: object) -> None:
    box = lay_out(Fraction(Number(0.25), Symbol("a")), Style(18))
    twice = box.moved(3.0, -2.0).moved(1.0, 0.5)
    assert twice.inner is box.inner
    for before, after in zip(box.marks, twice.marks, strict=True):
        if isinstance(before, Glyphs) and isinstance(after, Glyphs):
            assert (after.x, after.y) == pytest.approx((before.x + 4.0, before.y - 1.5))
    assert twice.spots[0].rect.topLeft() == box.spots[0].rect.topLeft() + QPointF(4.0, -1.5)
    assert (twice.ascent, twice.descent) == pytest.approx((box.ascent + 1.5, box.descent - 1.5))


def test_a_coloured_number_with_a_power_is_coloured_throughout(qapp: object) -> None:
    box = lay_out(Marked(Number(-1.5e-9), "weight"), Style(18))
    assert len(box.marks) > 1
    assert {mark.ink for mark in box.marks} == {"negative"}


def test_parentheses_grow_with_what_they_hold(qapp: object) -> None:
    inner = Fraction(Symbol("a"), Symbol("b"))
    assert lay_out(Parens(inner), Style(18)).height >= lay_out(inner, Style(18)).height


def test_a_broken_line_keeps_to_its_width(qapp: object) -> None:
    shown = equation(make_update(), Step(StepKind.SUM, 0, 1, 0)).numbers
    whole = lay_out(shown, Style(16))
    broken = lay_out_broken(shown, Style(16), whole.width / 2)
    assert broken.width <= whole.width / 2
    assert broken.height > 1.5 * whole.height


@cache
def every_kind() -> tuple[tuple[Step, UpdateRecord], ...]:
    """Return steps of every kind, once for whatever their equation is made of.

    A delta's equation is made of an activation, in the last layer also of the loss; a gradient's
    of neither.
    """
    rng = np.random.default_rng(0)
    records = [make_update(optimizer=name, warm_up=3) for name in optimizers.REGISTRY]
    for loss in losses.REGISTRY:
        for output in activations.REGISTRY:
            spec = NetworkSpec(64, (Dense(7, output), Dense(10, output)), loss)
            records.append(make_update(spec, rng.random((2, 64)), np.eye(10)[:2], warm_up=0))
    found: dict[tuple[str | int, ...], tuple[Step, UpdateRecord]] = {}
    for record in records:
        plan = StepPlan(record.spec, len(record.samples))
        for step in map(plan.__getitem__, range(len(plan))):
            found.setdefault(made_of(record, step), (step, record))
    return tuple(found.values())


def made_of(record: UpdateRecord, step: Step) -> tuple[str | int, ...]:
    """Return what the equation of a step depends on."""
    parts: tuple[str, ...] = ()
    if step.kind in (StepKind.SUM, StepKind.ACTIVATION, StepKind.DELTA):
        parts += (record.spec.layers[step.layer].activation,)
    if step.kind is StepKind.LOSS or (step.kind is StepKind.DELTA and step.layer == 1):
        parts += (record.spec.loss,)
    if step.kind is StepKind.UPDATE:
        parts += (record.optimizer,)
    return (record.spec.inputs, step.kind.name, step.layer, *parts)


@pytest.mark.parametrize("size", [(1060, 140), (536, 100)])
def test_everything_is_legible_and_stays_inside(qapp: object, size: tuple[int, int]) -> None:
    for step, record in every_kind():
        box = compose(equation(record, step), *map(float, size))
        assert box.width <= size[0], step
        narrow = size[0] < 600 or record.optimizer == "nadam"
        if not (step.kind is StepKind.UPDATE and narrow):  # long forms may scroll
            assert box.height <= size[1], (step, record.spec)
        for mark in box.marks:
            if isinstance(mark, Glyphs):
                assert mark.font.pixelSize() >= SMALLEST
                assert mark.x >= 0


@pytest.mark.parametrize("units", [4, 8, 16])
@pytest.mark.parametrize("name", [*activations.REGISTRY, *KINDS])
def test_every_pass_through_a_normalised_layer_fits_the_panel_of_a_small_window(
    qapp: object, name: str, units: int
) -> None:
    layers = (layer(units, name), LayerNorm(), Dense(3, "softmax"))
    spec = NetworkSpec(4, layers, "categorical_cross_entropy")
    X = np.random.default_rng(0).normal(size=(1, 4))
    record, plan = make_update(spec, X, np.eye(3)[:1], warm_up=1), StepPlan(spec, 1)
    # A window of 1280 pixels leaves 600; of 1366, which Swish's long slope needs, 660.
    width = 660.0 if name == "swish" else 600.0
    for step in map(plan.__getitem__, range(len(plan))):
        if step.kind in (StepKind.STATISTIC, StepKind.SUM, StepKind.DELTA):
            box = compose(equation(record, step), width, 100.0)
            assert (box.width <= width, box.height <= 100.0) == (True, True), step


def test_equations_are_as_large_as_they_fit(qapp: object) -> None:
    sizes = []
    for width in (1000, 220, 160):
        box = compose(AND_SUM, width, 100.0)
        sizes.append(max(m.font.pixelSize() for m in box.marks if isinstance(m, Glyphs)))
    assert sizes[0] > sizes[2]
    assert sizes == sorted(sizes, reverse=True)
    assert min(SIZES) == 12


def near(image: QImage, wanted: QColor) -> int:
    """Return how many pixels are that colour on the background, also faintly, as thin strokes are.

    Wherever a pixel's difference from the background points about as the colour's does, it counts:
    how near it comes depends on how thin the strokes of a font are.
    """
    kept = image.convertToFormat(QImage.Format.Format_RGB888)  # for as long as its bits are read
    pixels = np.frombuffer(kept.constBits(), np.uint8)
    lines = pixels.reshape(image.height(), -1)[:, : 3 * image.width()]
    flat = lines.reshape(-1, 3).astype(float)
    ground = flat[-1]
    away, goal = flat - ground, np.array(wanted.toTuple()[:3]) - ground
    far = np.linalg.norm(away, axis=1)
    along = away @ goal / np.linalg.norm(goal)
    return int(((along > 0.25 * np.linalg.norm(goal)) & (along > 0.985 * far)).sum())


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_weights_are_coloured_by_sign_and_the_result_by_its_pass(
    qtbot: QtBot, theme: Theme
) -> None:
    view = shown_view(qtbot, AND_SUM)
    view.set_theme(theme)
    image = view.viewport().grab().toImage()
    for token in ("positive", "negative", "forward"):
        assert near(image, theme.color(token)) > 10, token
    assert near(image, theme.color("backward")) < 5
    delta = equation(make_update(), Step(StepKind.DELTA, 0, 1, 0))
    view.show_equation(delta)
    image = view.viewport().grab().toImage()
    assert near(image, theme.color("backward")) > 10


def test_pointing_at_a_number_shows_its_digits(qtbot: QtBot) -> None:
    record = make_update()
    view = shown_view(qtbot, equation(record, Step(StepKind.ACTIVATION, 0, 0, 0)))
    value = float(record.samples[0].layers[0].a[0])
    assert full(value) in numbers(view)
    assert view.tip_at(QPoint(690, 5)) == ""


def test_an_input_is_named_and_dots_say_what_they_stand_for(qtbot: QtBot) -> None:
    spec = NetworkSpec(9, (Dense(1, "sigmoid"),), "mse")
    record = make_update(spec, np.full((1, 9), 0.25), np.zeros((1, 1)))
    names = [f"pixel {k}" for k in range(9)]
    view = shown_view(qtbot, equation(record, Step(StepKind.SUM, 0, 0, 0), feature_names=names))
    tips = list(numbers(view))
    assert "pixel 1 = 0.25" in tips
    assert any(tip.startswith("5 smaller terms, together ") for tip in tips)


def test_what_is_too_long_scrolls_and_starts_at_the_top(qtbot: QtBot) -> None:
    adam = equation(make_update(optimizer="adam"), Step(StepKind.UPDATE, -1, 0, 0, 0))
    view = shown_view(qtbot, adam, (420, 90))
    bar = view.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    view.show_equation(AND_SUM)
    assert (bar.value(), bar.maximum()) == (0, 0)


def test_ctrl_c_and_the_menu_copy_the_equation(qtbot: QtBot) -> None:
    view = shown_view(qtbot, AND_SUM)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == equation_text(AND_SUM)
    view.copy_menu().actions()[1].trigger()
    assert QGuiApplication.clipboard().text() == equation_latex(AND_SUM)


def test_screen_readers_are_told_the_equation_and_the_remark(qtbot: QtBot) -> None:
    view = shown_view(qtbot, AND_SUM)
    view.show_equation(AND_SUM, "Off for this row.")
    assert view.accessibleName() == f"{equation_text(AND_SUM)}\nOff for this row."
    view.show_message("Nothing yet.")
    assert view.accessibleName() == "Nothing yet."
    assert view.equation is None
    assert view.latex() == ""


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_a_message_and_a_remark_are_painted_in_the_muted_colour(qtbot: QtBot, theme: Theme) -> None:
    view = shown_view(qtbot, AND_SUM)
    view.set_theme(theme)
    muted = theme.color("muted")
    without = near(view.viewport().grab().toImage(), muted)
    view.show_equation(AND_SUM, "Off for this row, and all the others.")
    assert near(view.viewport().grab().toImage(), muted) > without + 50
    view.show_message("")
    assert near(view.viewport().grab().toImage(), muted) == 0
    view.show_message("Nothing has been computed yet.")
    assert near(view.viewport().grab().toImage(), muted) > 50
    assert (view.message, view.note) == ("Nothing has been computed yet.", "")


def test_a_tip_opens_over_a_number_and_closes_beside_it(qtbot: QtBot) -> None:
    view = shown_view(qtbot, AND_SUM)
    number = next(iter(numbers(view).values()))[0]
    for place in (number, QPoint(690, 5)):
        event = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
        QApplication.sendEvent(view.viewport(), event)
        wanted = view.tip_at(place)
        qtbot.waitUntil(lambda text=wanted: QToolTip.text() == text)  # type: ignore[misc]
    assert view.tip_at(number)
