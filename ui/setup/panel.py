"""The set-up panel: everything a training run starts from, editable in one narrow column.

Shows a `Scenario` and asks for edited ones; it never changes a scenario and never calls another
view. What it asks for takes effect when the controller shows the new scenario everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from simulator.data.prepared import PreparedData
from simulator.messages import reason
from simulator.scenarios import output_advice, presets
from simulator.scenarios.layer_edits import LayerEdit
from simulator.scenarios.presets import Scenario
from ui.setup import edits
from ui.setup.comment_note import CommentNote
from ui.setup.data_section import DataSection
from ui.setup.network_section import NetworkSection
from ui.setup.regularization_section import RegularizationSection
from ui.setup.stopping_section import StoppingSection
from ui.setup.training_section import TrainingSection
from ui.theme.colors import Theme
from ui.widgets.fields import FieldRow, Note
from ui.widgets.preset_chooser import PresetChooser
from ui.widgets.section import Section
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import said, worded
from ui.words.titles import translated
from ui.words.window_names import as_in_window

# A scenario after an edit, and which layers stay where some came or went.
Edited = tuple[Scenario, Mapping[int, int] | None]

WIDTH = 270
_MARGIN = 12


class SetupPanel(QWidget):
    """Preset, data, network and training.

    Attributes
    ----------
    sections : dict of str to Section
        From top to bottom.

    Signals
    -------
    scenario_edited(object, str, object)
        A new `Scenario`; what was done, for the undo menu; where layers came or went, for each
        that stays its index before, else None.
    comment_asked()
        The comment is to be changed.
    columns_wanted()
        It is to be seen what the columns of a table are for.
    preset_chosen(str)
        Name of a preset to load.
    edit_refused(str)
        Why an edit could not be made; the panel shows the scenario as it was.
    """

    scenario_edited = Signal(object, object, object)
    comment_asked = Signal()
    columns_wanted = Signal()
    preset_chosen = Signal(str)
    edit_refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_running = False
        self.setProperty("comes back", "otherwise")
        self.setProperty("role", "panel")
        # Without it a Python subclass does not paint the stylesheet's background.
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._scenario: Scenario | None = None
        self._prepared: PreparedData | None = None
        self._flagged_section: Section | None = None
        self.preset = PresetChooser()
        self.description = Note()
        self.comment = CommentNote()
        self.changed_note = Note()
        self.restore = QPushButton()
        self.data = DataSection()
        self.network = NetworkSection()
        self.training = TrainingSection()
        self.regularization = RegularizationSection()
        self.stopping = StoppingSection()
        self.sections: dict[str, Section] = {
            "data": self.data,
            "network": self.network,
            "training": self.training,
            "regularization": self.regularization,
            "stopping": self.stopping,
        }
        self._lay_out()
        self._connect()

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.preset.set_theme(theme)
        for section in self.sections.values():
            section.set_theme(theme)

    def show_scenario(self, scenario: Scenario, prepared: PreparedData | None = None) -> None:
        """Show `scenario` everywhere in the panel without reporting an edit.

        Cheap where it is what the panel shows already, as after an edit that came from the panel.

        Parameters
        ----------
        scenario : Scenario
            What to show.
        prepared : PreparedData, optional
            The data made from it, where they are ready: for the numbers of rows.
        """
        if prepared is not self._prepared or scenario != self._scenario:
            self._show(scenario, prepared)

    def _say(self) -> None:
        self.restore.setText(self.tr("Restore"))
        self.restore.setToolTip(tooltip(self.tr("Load the preset again, as it was.")))
        self.changed_note.setToolTip(tooltip(self.tr("Something differs from the preset.")))
        self._say_remark()
        if self._scenario is not None:
            self._show(self._scenario, self._prepared)

    def _show(self, scenario: Scenario, prepared: PreparedData | None) -> None:
        self._scenario, self._prepared = scenario, prepared
        self._show_preset(scenario)
        self.data.show_scenario(scenario, prepared)
        self.network.show_scenario(scenario)
        self.training.show_scenario(scenario, None if prepared is None else len(prepared.X))
        self.regularization.show_scenario(scenario)
        self.stopping.show_scenario(scenario)
        self._show_pair(scenario)

    def set_running(self, running: bool) -> None:
        """Say which parts pause the training when they are edited."""
        self._is_running = running
        self._say_remark()

    def _say_remark(self) -> None:
        remark = self.tr("pauses training") if self._is_running else ""
        self.data.remark.setText(remark)
        self.network.remark.setText(remark)

    def reveal(self, name: str) -> Section:
        """Open a section, bring it into view and return it."""
        section = self.sections[name]
        section.header.setChecked(True)
        self._content.adjustSize()  # it may just have grown
        self._scroll.ensureWidgetVisible(section)
        return section

    def reveal_field(self, name: str) -> QWidget:
        """Bring a setting of the optimizer into view and return the row of its field."""
        field = self.training.fields[name]
        row = field.parentWidget() or field
        self._scroll.ensureWidgetVisible(row)
        return row

    @property
    def ground(self) -> QWidget:
        """What the sections stand on, with a margin around them."""
        return self._content

    def on_preset_chosen(self, name: str) -> None:
        """Ask for a preset."""
        self._flagged_section = None
        self.preset_chosen.emit(name)

    def on_restore_clicked(self) -> None:
        """Ask for the preset that the scenario came from, as it was."""
        if self._scenario is not None:
            self.on_preset_chosen(self._scenario.name)

    def on_data_edited(self, edit: Callable[[Scenario], Scenario], description: str) -> None:
        """Make an edit of the data."""
        self._make(edit, description, self.network)

    def on_network_edited(self, edit: Callable[[Scenario], Scenario], description: str) -> None:
        """Make an edit of the network."""
        self._make(edit, description, self.network)

    def on_network_restructured(
        self, edit: Callable[[Scenario], LayerEdit], description: str
    ) -> None:
        """Let a layer come or go."""

        def made(before: Scenario) -> Edited:
            found = edit(before)
            return presets.changed(before, layers=found.layers, weights=None), found.kept

        self._take(made, description, self.network)

    def on_training_edited(self, edit: Callable[[Scenario], Scenario], description: str) -> None:
        """Make an edit of the training."""
        self._make(edit, description, self.training)

    def on_scroll_range_changed(self, _minimum: int, maximum: int) -> None:
        """Keep the fields' width when the scroll bar comes and goes."""
        bar = self._scroll.verticalScrollBar().sizeHint().width() if maximum > 0 else 0
        self._column.setContentsMargins(_MARGIN, 4, _MARGIN - bar, _MARGIN)

    def _make(
        self, edit: Callable[[Scenario], Scenario], description: str, section: Section
    ) -> None:
        self._take(lambda before: (edit(before), None), description, section)

    def _take(self, edit: Callable[[Scenario], Edited], description: str, section: Section) -> None:
        before = self._scenario
        if before is None:
            return
        try:
            after, kept = edit(before)
        except ValueError as error:
            self._show(before, self._prepared)
            self.edit_refused.emit(as_in_window(reason(error)))
            return
        self._flagged_section = section
        same_data = after.data == before.data
        self._show(after, self._prepared if same_data else None)
        if after != before:
            self.scenario_edited.emit(after, description, kept)

    def _show_preset(self, scenario: Scenario) -> None:
        known = scenario.name in presets.names()
        self.preset.show_scenario(scenario.name, translated(scenario.title))
        # A learner's own words stay plain.
        is_ours = known and scenario.description == presets.load(scenario.name).description
        self.description.marks.set_on(is_ours)
        self.description.setText(translated(scenario.description))
        self.comment.setText(said(scenario.comment))
        said_nothing = scenario.model_copy(update={"comment": ""})
        changed = known and said_nothing != presets.load(scenario.name)
        self.changed_note.setText(self.tr("changed") if changed else "")
        self.restore.setVisible(changed)

    def _show_pair(self, scenario: Scenario) -> None:
        """Flag a wrong pair where the user last touched it, else at the output layer."""
        problem = edits.pair_problem(scenario)
        pair = output_advice.recommended(scenario.data.dataset.task)
        at_loss = self._flagged_section is self.training
        self.network.flag.show_problem(None if at_loss else problem, *pair)
        self.training.flag.show_problem(problem if at_loss else None, *pair)

    def _lay_out(self) -> None:
        # From the outside in: Qt styles a widget again with every parent that it is given.
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scroll = QScrollArea()
        outer.addWidget(self._scroll)
        self._content = QWidget()
        self._scroll.setWidget(self._content)
        self._column = column = QVBoxLayout(self._content)
        column.setContentsMargins(_MARGIN, 4, _MARGIN, _MARGIN)
        column.setSpacing(8)
        preset = FieldRow(
            worded("SetupPanel", "Preset"),
            self.preset,
            worded("SetupPanel", "A complete set-up to start from: data, network and training."),
            wide=True,
        )
        self._place_change_note(preset.heading)
        column.addWidget(preset)
        column.addWidget(self.description)
        column.addWidget(self.comment)
        column.addWidget(self.training.head)
        for section in self.sections.values():
            column.addWidget(_rule())
            column.addWidget(section)
        column.addStretch(1)
        self._scroll.setWidgetResizable(True)
        # Its fields take the focus, and bring themselves into view.
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(WIDTH - 20)

    def _place_change_note(self, line: QHBoxLayout) -> None:
        """Put note and button where they push nothing up or down when they come and go."""
        self.restore.setProperty("kind", "small")
        policy = self.restore.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.restore.setSizePolicy(policy)
        self.restore.hide()
        line.addWidget(self.changed_note, 1)
        line.addStretch()
        line.addWidget(self.restore)

    def _connect(self) -> None:
        speak(self._say)
        self.preset.chosen.connect(self.on_preset_chosen)
        self.restore.clicked.connect(self.on_restore_clicked)
        self.comment.clicked.connect(self.comment_asked)
        self.data.edited.connect(self.on_data_edited)
        self.data.columns_wanted.connect(self.columns_wanted)
        self.network.edited.connect(self.on_network_edited)
        self.network.restructured.connect(self.on_network_restructured)
        for section in (self.training, self.regularization, self.stopping):
            section.edited.connect(self.on_training_edited)
        self._scroll.verticalScrollBar().rangeChanged.connect(self.on_scroll_range_changed)


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "rule")
    return rule
