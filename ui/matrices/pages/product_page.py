"""The page of products: two typed matrices, multiplied cell by cell."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from simulator.messages import Message
from simulator.workshops.matrices.product import Place, Product, Rows
from simulator.workshops.records.matrices import ProductChoice
from ui.math import EquationView
from ui.matrices.pages.walk import Walk
from ui.matrices.typed.matrix_field import MatrixField
from ui.stepping.matrices.cursor import Cursor
from ui.stepping.matrices.view import MatrixView
from ui.theme.colors import Theme
from ui.widgets.fields import Note
from ui.words.languages import speak
from ui.words.messages import said, worded
from ui.workshop.columns import ControlColumn, two_columns
from ui.workshop.held_note import HeldNote

_EQUATION_HEIGHT = 100
_LEAST_HEIGHT = 84
_LARGEST = 64
_TYPED = worded(
    "ProductPage",
    "Numbers with blanks or commas between them, rows with semicolons: 1 2; 3 4. Brackets may "
    "stand around them, also as in Python: [[1, 2], [3, 4]]. Fractions and decimal commas are "
    "read.",
)
_ADDED = worded(
    "ProductPage",
    "Added to the product: a matrix of its shape, or one row for all rows, as a bias is. Leave it "
    "empty to add nothing.",
)

_BEGINNING = worded(
    "ProductPage",
    "Press Step (→): the first row of A meets the first column of B, number by number.",
)


class ProductPage(QWidget):
    """Shows a `ProductChoice`.

    Attributes
    ----------
    left, right, added : MatrixField
    walk : Walk
    product, total : MatrixView
        ``A · B = C``, and ``C + D = S`` where something is added.
    equation : EquationView
        Of the cell that is computed.
    shapes, fit : Note
        The shapes, and in words what does not fit.

    Signals
    -------
    wished(object, str, object)
        The edit's name, its gesture, and the fields that are to change.
    """

    wished = Signal(object, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = ProductChoice()
        self.left = MatrixField(worded("ProductPage", "Matrix A"), _TYPED)
        self.right = MatrixField(worded("ProductPage", "Matrix B"), _TYPED)
        self.added = MatrixField(worded("ProductPage", "Added to it: D"), _ADDED, optional=True)
        self.shapes, self.fit, self.sentence = Note(self), Note(self), HeldNote(self)
        self.misfit = Note(self, "error-note")
        self.walk = Walk(self)
        self.product, self.total = (
            MatrixView(self, large=_LARGEST),
            MatrixView(self, large=_LARGEST),
        )
        self.equation = EquationView(self, ground="window")
        self._lay_out()
        self._connect()
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Product, cell by cell: Left and Right step"))
        self.sentence.hold([said(_BEGINNING)])

    def _lay_out(self) -> None:
        column = ControlColumn(self)
        column.add(self.left, self.right, self.added, self.shapes, self.misfit, self.fit)
        self.equation.setFixedHeight(_EQUATION_HEIGHT)
        # The matrices keep their place where they do not fit together, and have no equation.
        policy = self.equation.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.equation.setSizePolicy(policy)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.walk)
        for view in (self.product, self.total):
            view.setMinimumHeight(_LEAST_HEIGHT)
            right.addWidget(view, 1)
        right.addWidget(self.sentence)
        right.addWidget(self.equation)
        two_columns(self, column, right, above=8)

    def _connect(self) -> None:
        self.left.edit.committed.connect(self._on_left)
        self.right.edit.committed.connect(self._on_right)
        self.added.edit.committed.connect(self._on_added)
        self.walk.wanted.connect(self._on_step)
        self.product.cell_picked.connect(self._on_product_cell)
        self.total.cell_picked.connect(self._on_sum_cell)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        for part in (self.walk, self.product, self.total, self.equation):
            part.set_theme(theme)

    def home(self) -> QWidget:
        """Return what has the keys at first: the next step; at the end the way back."""
        transport = self.walk.transport
        steps = transport.forward, transport.back
        return next((button for button in steps if button.isEnabled()), self.left.edit)

    def show_choice(self, choice: ProductChoice) -> None:
        """Show matrices, and how far their product has come."""
        self._choice = choice
        product, step = choice.product, choice.step
        self.left.edit.set_rows(choice.left)
        self.right.edit.set_rows(choice.right)
        self.added.edit.set_rows(choice.added)
        self.walk.show_step(step, product.steps)
        self.product.show_statement(product.statement(step), str)
        self.total.setVisible(product.adds)
        if product.adds:
            self.total.show_statement(product.sum_statement(step), str)
        self.shapes.setText(shapes_of(product))
        self.misfit.setText(misfit_of(product))
        self.fit.setText(_reading(product))
        self._show_cell(product, step)

    def _show_cell(self, product: Product, step: int) -> None:
        place, equation = product.place(step), product.equation(step)
        self.sentence.setText(_sentence(product, place))
        self.equation.setVisible(product.fits)
        if equation is None:
            self.equation.show_message("")
        else:
            self.equation.show_equation(equation)

    # -- wishes

    def _wish(self, text: str, gesture: str = "", **fields: Any) -> None:
        choice = self._choice
        held = {name: getattr(choice, name) for name in ProductChoice.model_fields}
        self.wished.emit(text, gesture, {"product": ProductChoice(**(held | fields))})

    @Slot(object)
    def _on_left(self, rows: Rows) -> None:
        self._wish(worded("ProductPage", "Matrix A"), left=rows, step=0)

    @Slot(object)
    def _on_right(self, rows: Rows) -> None:
        self._wish(worded("ProductPage", "Matrix B"), right=rows, step=0)

    @Slot(object)
    def _on_added(self, rows: Rows | None) -> None:
        self._wish(worded("ProductPage", "What is added"), added=rows)

    @Slot(int)
    def _on_step(self, step: int) -> None:
        self._wish(worded("ProductPage", "Step"), "walk", step=step)

    @Slot(object)
    def _on_product_cell(self, cursor: Cursor) -> None:
        """Go to the cell of the product that was picked."""
        if cursor.matrix == 2:
            self._go_to(Place("product", cursor.row, cursor.column))

    @Slot(object)
    def _on_sum_cell(self, cursor: Cursor) -> None:
        """Go to the cell of the sum, or of the product that goes into it."""
        stage = {0: "product", 2: "sum"}.get(cursor.matrix)
        if stage == "product":
            self._go_to(Place("product", cursor.row, cursor.column))
        elif stage == "sum":
            self._go_to(Place("sum", cursor.row, cursor.column))

    def _go_to(self, place: Place) -> None:
        self._on_step(self._choice.product.step_of(place))


def shapes_of(product: Product) -> Message:
    """Return the shapes by name: ``m×k · k×n = m×n``."""
    left, right = product.left.shape, product.right.shape
    if not product.fits:
        words = worded("ProductPage", "{a}×{k} · {other}×{b}: the inner numbers are not equal")
        return words.format(a=left[0], k=left[1], other=right[0], b=right[1])
    words = worded(
        "ProductPage", "m×k · k×n = m×n: {m}×{k} · {k}×{n} = {m}×{n}, for the inner numbers go."
    )
    return words.format(m=left[0], k=left[1], n=right[1])


def misfit_of(product: Product) -> str:
    """Return in words what does not fit; nothing where all does."""
    if not product.fits:
        words = worded(
            "ProductPage",
            "These do not fit: a row of A has {columns} numbers, a column of B has {rows}, and "
            "each number of the one needs a partner in the other. Give A {rows} columns or B "
            "{columns} rows.",
        )
        return words.format(columns=product.left.shape[1], rows=product.right.shape[0])
    if product.added is not None and not product.adds:
        rows, columns = product.added.shape
        words = worded(
            "ProductPage",
            "D is {rows}×{columns} and can't be added: it has to be {m}×{n}, or one row of {n}.",
        )
        return words.format(rows=rows, columns=columns, m=product.shape[0], n=product.shape[1])
    return ""


def _reading(product: Product) -> str:
    """Return what the matrices are to a layer."""
    if not product.fits:
        return ""
    return worded(
        "ProductPage",
        "As a layer: each row of A is one row of inputs, each column of B one node. w₁₂, in row 1 "
        "and column 2, leads from input 1 to node 2, as everywhere in the app. Some books write it "
        "the other way round, to–from, with B on the left.",
    )


def _sentence(product: Product, place: Place | None) -> str:
    if not product.fits:
        return ""
    if place is None:
        return _BEGINNING
    if place.stage == "sum":
        words = worded("ProductPage", "Row {row}, column {column}: what is added comes to it.")
    else:
        words = worded(
            "ProductPage", "Row {row} of A times column {column} of B, number by number, added up."
        )
    return words.format(row=place.row + 1, column=place.column + 1)
