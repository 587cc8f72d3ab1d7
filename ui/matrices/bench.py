"""What the workshop of matrices shows: four pages, of which the document says which is shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from simulator.workshops.records.matrices import MatricesDocument, Page, StackChoice
from ui.matrices.pages.linear_page import LinearPage
from ui.matrices.pages.network_page import NetworkPage, Source
from ui.matrices.pages.product_page import ProductPage
from ui.matrices.tensors.page import TensorPage
from ui.plotting.plot_files import PlotFile
from ui.theme.colors import Theme
from ui.widgets.pages import Pages
from ui.words.languages import speak
from ui.words.messages import worded
from ui.workshop.bench import Bench

PAGES: tuple[Page, ...] = ("product", "linear", "tensors", "network")


class MatricesBench(Bench):
    """Pages on products, on layers that collapse, on tensors, and on the network as a formula.

    Parameters
    ----------
    source : callable
        Returns the network that is open in the main window, or a message on why it is not taken.
    parent : QWidget, optional

    Attributes
    ----------
    tabs : Pages
    product : ProductPage
    linear : LinearPage
    tensors : TensorPage
    network : NetworkPage
    """

    def __init__(self, source: Source, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: MatricesDocument | None = None
        self.tabs = Pages(self)
        self.product, self.linear = ProductPage(self), LinearPage(self)
        self.tensors, self.network = TensorPage(self), NetworkPage(source, self)
        for page in (self.product, self.linear, self.tensors, self.network):
            self.tabs.addTab(page, "")
            page.wished.connect(self._on_wished)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)
        self.tabs.currentChanged.connect(self._on_turned)
        speak(self._say)

    def _say(self) -> None:
        titles = (
            self.tr("Product"),
            self.tr("Why not linear"),
            self.tr("Tensors"),
            self.tr("Network as a formula"),
        )
        for place, title in enumerate(titles):
            self.tabs.setTabText(place, title)

    def picture(self) -> QWidget:
        """Return the picture of the page that is shown."""
        numbers, page = self.network.numbers, self.network
        pictures = (
            self.product.product,
            self.linear.through,
            self.tensors.canvas,
            numbers if numbers.isVisibleTo(page) else page,  # what stands there in its place
        )
        return pictures[self.tabs.currentIndex()]

    def home(self) -> QWidget:
        """Return what steps on the page of the product, and of the others the picture."""
        homes = self.product.home(), self.linear.through, self.tensors.canvas, self.network.formula
        return homes[self.tabs.currentIndex()]

    def plot_files(self) -> Sequence[PlotFile]:
        """Return the pictures that can be saved."""
        picture = worded("MatricesBench", "Picture of the tensor…")
        return (PlotFile(picture, "tensor", self.tensors.canvas),)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        for page in (self.product, self.linear, self.tensors, self.network):
            page.set_theme(theme)

    def show_document(self, document: MatricesDocument) -> None:
        """Show the document on its page; pages whose part of it is the same stay as they are."""
        before, self._shown = self._shown, document
        if before is None or before.product != document.product:
            self.product.show_choice(document.product)
        if before is None or before.linear != document.linear:
            self.linear.show_choice(document.linear)
        if before is None or before.tensor != document.tensor:
            self.tensors.show_choice(document.tensor)
        if before is None or _formula_of(before) != _formula_of(document):
            self.network.show_choice(document.network, columns=document.columns)
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(PAGES.index(document.page))
        self.tabs.blockSignals(False)

    @Slot(object, str, object)
    def _on_wished(self, text: str, gesture: str, fields: dict[str, Any]) -> None:
        self.change(text, gesture, **fields)

    @Slot(int)
    def _on_turned(self, index: int) -> None:
        self.change(worded("MatricesBench", "Turn the page"), "page", page=PAGES[index])


def _formula_of(document: MatricesDocument) -> tuple[StackChoice, bool]:
    return document.network, document.columns
