"""What the Functions workshop shows: a page of one sum, and a page of softmax over several."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from simulator.workshops.records.functions import FunctionsDocument, Page
from ui.functions.model.following import Followed
from ui.functions.panels.curves_page import CurvesPage
from ui.functions.panels.softmax_page import SoftmaxPage
from ui.plotting.plot_files import PlotFile
from ui.theme.colors import Theme
from ui.widgets.pages import Pages
from ui.words.languages import speak
from ui.words.messages import worded
from ui.workshop.bench import Bench

PAGES: tuple[Page, ...] = ("curves", "softmax")

# Returns the node that the stepper stands at, and what it is called.
Source = Callable[[], tuple[Followed | None, str]]


class FunctionsBench(Bench):
    """Two pages, of which the document says which one is shown.

    Parameters
    ----------
    source : callable
        Asked for the stepper's node while it is followed.
    parent : QWidget, optional

    Attributes
    ----------
    tabs : Pages
    curves : CurvesPage
    softmax : SoftmaxPage
    """

    def __init__(self, source: Source, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self.tabs = Pages(self)
        self.curves, self.softmax = CurvesPage(self), SoftmaxPage(self)
        for page in (self.curves, self.softmax):
            self.tabs.addTab(page, "")
            page.wished.connect(self._on_wished)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)
        self.tabs.currentChanged.connect(self._on_turned)
        self.curves.follow_toggled.connect(self.follow_step)
        speak(self._say)

    def _say(self) -> None:
        self.tabs.setTabText(0, self.tr("Curve and derivative"))
        self.tabs.setTabText(1, self.tr("Softmax"))

    def picture(self) -> QWidget:
        """Return the picture of the page that is shown."""
        return self.softmax.canvas if self.tabs.currentIndex() else self.curves.canvas

    def plot_files(self) -> Sequence[PlotFile]:
        """Return both pictures, to be saved."""
        curves = worded("FunctionsBench", "Picture of the curves…")
        bars = worded("FunctionsBench", "Picture of the bars…")
        return (
            PlotFile(curves, "functions", self.curves.canvas),
            PlotFile(bars, "softmax", self.softmax.canvas),
        )

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.curves.set_theme(theme)
        self.softmax.set_theme(theme)

    def show_document(self, document: FunctionsDocument) -> None:
        """Show the document on its page."""
        self.curves.show_document(document)
        self.softmax.show_choice(document.softmax)
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(PAGES.index(document.page))
        self.tabs.blockSignals(False)

    @Slot(object, str, object)
    def _on_wished(self, text: str, gesture: str, fields: dict[str, Any]) -> None:
        self.change(text, gesture, **fields)

    @Slot(int)
    def _on_turned(self, index: int) -> None:
        self.change(worded("FunctionsBench", "Turn the page"), "page", page=PAGES[index])

    # -- the stepper

    def let_go(self) -> None:
        """Follow the stepper no longer."""
        self.curves.end_following()

    @Slot()
    def follow_step(self) -> None:
        """Show function and sum of the node that the stepper stands at, where it is followed."""
        if not self.curves.follow.isChecked():
            self.curves.note.setText("")
            return
        if not self.isVisible():
            return  # it is asked again when the window is opened
        found, name = self._source()
        self.curves.show_followed(found, name)
        if found is not None and found.is_in_range:
            text = worded("FunctionsBench", "Follow the stepper")
            self.change(text, "follow", function=found.function, z=found.z)

    @Slot(bool)
    def set_withholding(self, withholds: bool) -> None:
        """Follow nothing while practice asks for results: the curve would tell them."""
        self.curves.withhold(withholds)
