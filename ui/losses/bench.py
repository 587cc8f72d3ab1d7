"""What the Losses workshop shows: curves, two networks, one weight, and which loss for a task."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from simulator.workshops.records.losses import LossesDocument, Page
from ui.losses.choice_page import ChoicePage
from ui.losses.curves_page import LossCurvesPage
from ui.losses.networks_page import NetworksPage
from ui.losses.weight_page import WeightPage
from ui.plotting.plot_files import PlotFile
from ui.theme.colors import Theme
from ui.widgets.pages import Pages
from ui.words.languages import speak
from ui.words.messages import worded
from ui.workshop.bench import Bench

PAGES: tuple[Page, ...] = ("curves", "networks", "weight", "choice")


class LossesBench(Bench):
    """Four pages, of which the document says which one is shown.

    Attributes
    ----------
    tabs : Pages
    curves : LossCurvesPage
    networks : NetworksPage
    weight : WeightPage
    choice : ChoicePage
    """

    scenario_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = Pages(self)
        self.curves, self.networks = LossCurvesPage(self), NetworksPage(self)
        self.weight, self.choice = WeightPage(self), ChoicePage(self)
        for page in self._pages():
            self.tabs.addTab(page, "")
            page.wished.connect(self._on_wished)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)
        self.tabs.currentChanged.connect(self._on_turned)
        self.choice.scenario_wanted.connect(self.scenario_wanted)
        speak(self._say)

    def _pages(self) -> tuple[LossCurvesPage, NetworksPage, WeightPage, ChoicePage]:
        return self.curves, self.networks, self.weight, self.choice

    def _say(self) -> None:
        titles = (
            self.tr("Curves"),
            self.tr("Two networks"),
            self.tr("One weight"),
            self.tr("Which loss"),
        )
        for index, title in enumerate(titles):
            self.tabs.setTabText(index, title)

    def picture(self) -> QWidget:
        """Return the picture of the page that is shown."""
        pictures = self.curves.canvas, self.networks, self.weight.canvas, self.choice
        return pictures[self.tabs.currentIndex()]

    def home(self) -> QWidget:
        """Return the picture or the table of the page that is shown."""
        homes = (
            self.curves.canvas,
            self.networks.tables.tables["targets"],
            self.weight.canvas,
            self.choice.table,
        )
        return homes[self.tabs.currentIndex()]

    def plot_files(self) -> Sequence[PlotFile]:
        """Return the pictures, to be saved."""
        return (
            PlotFile(worded("LossesBench", "Picture of the curves…"), "losses", self.curves.canvas),
            PlotFile(
                worded("LossesBench", "Picture of the outputs…"), "outputs", self.networks.canvas
            ),
            PlotFile(
                worded("LossesBench", "Picture over the weight…"), "weight", self.weight.canvas
            ),
            PlotFile(worded("LossesBench", "Picture of the points…"), "points", self.weight.points),
        )

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        for page in self._pages():
            page.set_theme(theme)

    def show_document(self, document: LossesDocument) -> None:
        """Show the document on its page."""
        self.curves.show_choice(document.curves)
        self.networks.show_choice(document.networks)
        self.weight.show_choice(document.weight)
        self.choice.show_choice(document.choice)
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(PAGES.index(document.page))
        self.tabs.blockSignals(False)

    @Slot(str, str, object)
    def _on_wished(self, text: str, gesture: str, fields: dict[str, Any]) -> None:
        self.change(text, gesture, **fields)

    @Slot(int)
    def _on_turned(self, index: int) -> None:
        self.change(worded("LossesBench", "Turn the page"), "page", page=PAGES[index])
