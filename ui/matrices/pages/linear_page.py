"""The page on why layers bend: without an activation they are one matrix."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from simulator.messages import Message
from simulator.workshops.matrices import statements
from simulator.workshops.matrices.stack import Comparison, StackLayer, compare
from simulator.workshops.records.matrices import StackChoice
from ui.matrices.pages.stack_controls import StackControls
from ui.matrices.typed.numbers import row_text
from ui.stepping.matrices.view import MatrixView
from ui.theme.colors import Theme
from ui.theme.style import repolish
from ui.words.languages import speak
from ui.words.messages import listed, said, sentences, worded
from ui.workshop.columns import ControlColumn, two_columns
from ui.workshop.held_note import HeldNote

_LEAST_HEIGHT = 76
_LARGEST = 48
_VERDICT_LINES = 2  # where columns are narrow


class LinearPage(QWidget):
    """Shows a `StackChoice` layer by layer and as the one matrix.

    Attributes
    ----------
    controls : StackControls
    through, product, at_once : MatrixView
    verdict, proof : HeldNote

    Signals
    -------
    wished(object, str, object)
        The edit's name, its gesture, and the fields that are to change.
    """

    wished = Signal(object, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controls = StackControls(self)
        views = (MatrixView(self, large=_LARGEST) for _ in range(3))
        self.through, self.product, self.at_once = views
        self._titles = [QLabel(self) for _ in range(3)]
        self.verdict, self.proof = HeldNote(self), HeldNote(self)
        column = ControlColumn(self)
        column.add(self.controls)
        right = QVBoxLayout()
        right.setSpacing(6)
        for title, view in zip(self._titles, self._views(), strict=True):
            title.setProperty("role", "caption")
            title.setWordWrap(True)
            view.setMinimumHeight(_LEAST_HEIGHT)
            right.addWidget(title)
            right.addWidget(view, 1)
        right.addWidget(self.verdict)
        right.addWidget(self.proof)
        two_columns(self, column, right, above=8)
        self.controls.wished.connect(self._on_wished)
        speak(self._say)

    def _views(self) -> tuple[MatrixView, MatrixView, MatrixView]:
        return self.through, self.product, self.at_once

    def _say(self) -> None:
        texts = (
            self.tr("Through all layers, one after another"),
            self.tr("The weights of all layers as one matrix W"),
            self.tr("At once: x times W, and b, what the biases come to behind the layers"),
        )
        for title, text in zip(self._titles, texts, strict=True):
            title.setText(text)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        for view in self._views():
            view.set_theme(theme)

    def show_choice(self, choice: StackChoice) -> None:
        """Show inputs and layers, and both ways through them."""
        self.controls.show_choice(choice)
        layers, x = choice.stack, choice.inputs
        self.through.show_statement(statements.through(layers, x), str)
        self.product.show_statement(statements.one_matrix(layers), str)
        self.at_once.show_statement(statements.at_once(layers, x), str)
        found = compare(layers, x)
        role = "good-note" if not found.bent else "note"
        if self.verdict.property("role") != role:
            self.verdict.setProperty("role", role)
            repolish(self.verdict)
        self.verdict.hold((), lines=_VERDICT_LINES)
        self.verdict.setText(verdict_of(found, layers))
        # Also while it is not told: else all would move.
        self.proof.hold((said(_proof(found)),), lines=1)
        self.proof.setText(proof_of(found))

    @Slot(object, str, object)
    def _on_wished(self, text: str, gesture: str, choice: Any) -> None:
        self.wished.emit(text, gesture, {"linear": choice})


def verdict_of(found: Comparison, layers: list[StackLayer]) -> str:
    """Return whether the one matrix does what the layers do."""
    through, at_once = row_text(found.through), row_text(found.at_once)
    if not found.bent:
        words = worded(
            "LinearPage",
            "✓ Both give {row}, and would for any input: without an activation, {count} layers are "
            "one. More of them add nothing.",
        )
        return words.format(row=through, count=len(layers))
    names = listed(
        *(
            worded("LinearPage", "layer {number} with {name}").format(
                number=k + 1, name=Message(layers[k].function.title)
            )
            for k in found.bent
        )
    )
    if found.agree:
        words = worded(
            "LinearPage",
            "Not linear: {layers}. For this input both give {row}, for others they part: try −x.",
        )
        return words.format(layers=names, row=through)
    words = worded(
        "LinearPage",
        "Not linear: {layers}. The layers give {through}, the one matrix {at_once}.",
    )
    return words.format(layers=names, through=through, at_once=at_once)


def proof_of(found: Comparison) -> str:
    """Return why no matrix at all does what the layers do, where these numbers show it."""
    return _proof(found) if found.bent and found.shown_bent else ""


def _proof(found: Comparison) -> str:
    return sentences(
        worded(
            "LinearPage",
            "And no other matrix does it either: with a matrix and a bias, 0 gives the mean of "
            "what x and −x give.",
        ),
        worded("LinearPage", "Here 0 gives {middle}, and that mean is {mean}.").format(
            middle=row_text(found.middle), mean=row_text(found.mean)
        ),
    )
