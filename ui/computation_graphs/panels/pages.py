"""The pages below the drawn graph: step, derivation, limit, meaning, list of nodes."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from simulator.graph.presets import GraphPreset
from ui.computation_graphs.panels.derivation_view import DerivationView
from ui.computation_graphs.panels.limit_view import LimitView
from ui.computation_graphs.panels.meaning_view import MeaningView
from ui.computation_graphs.panels.node_list import NodeList
from ui.computation_graphs.panels.step_view import StepView
from ui.computation_graphs.shown import ShownGraph
from ui.theme.colors import Theme
from ui.widgets.pages import Pages
from ui.words.languages import speak

_LEAST_HEIGHT = 170


class GraphPages(Pages):
    """Five pages about one graph.

    Attributes
    ----------
    step : StepView
    derivation : DerivationView
    limit : LimitView
    meaning : MeaningView
    nodes : NodeList

    Signals
    -------
    chosen(object)
        A node is to be selected.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[ShownGraph, GraphPreset | None] | None = None
        self.step, self.derivation, self.limit = StepView(), DerivationView(), LimitView()
        self.meaning, self.nodes = MeaningView(), NodeList()
        self.setMinimumHeight(_LEAST_HEIGHT)
        for page in (self.step, self.derivation, self.limit, self.meaning, self.nodes):
            self.addTab(page, "")
        self.derivation.variable_chosen.connect(self.chosen)
        self.limit.variable_chosen.connect(self.chosen)
        self.meaning.chosen.connect(self.chosen)
        self.nodes.chosen.connect(self.chosen)
        self.currentChanged.connect(self._show_page)
        speak(self._say)

    def _say(self) -> None:
        for place, text in enumerate(
            (
                self.tr("This step"),
                self.tr("Derivative in symbols"),
                self.tr("Limit and sign"),
                self.tr("Meaning"),
                self.tr("Nodes"),
            )
        ):
            self.setTabText(place, text)

    @property
    def is_high(self) -> bool:
        """Whether the page that is open has lines below one another, or a curve."""
        return self.currentWidget() in (self.derivation, self.limit)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        for page in (self.step, self.derivation, self.limit, self.meaning, self.nodes):
            page.set_theme(theme)

    def show_graph(self, shown: ShownGraph, preset: GraphPreset | None) -> None:
        """Show a graph, and of which ready-made one it is, on the page that is seen."""
        self._shown = shown, preset
        self._show_page()

    @Slot()
    def _show_page(self) -> None:
        if self._shown is None:
            return
        shown, preset = self._shown
        page = self.currentWidget()
        if page is self.meaning:
            self.meaning.show_graph(shown, preset)
        for other in (self.step, self.derivation, self.limit, self.nodes):
            if page is other:
                other.show_graph(shown)

    @Slot(int)
    def choose_variable(self, one: int) -> None:
        """Differentiate by a variable."""
        for choice in (self.derivation.variable, self.limit.variable):
            if self._shown is not None:
                choice.show_graph(self._shown[0])
        self.derivation.variable.choose(one)
        self.limit.variable.choose(one)
