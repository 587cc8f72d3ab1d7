"""Where everything of the step panel stands: in one row or in two, beside or below one another.

It knows no steps; who inherits it fills its labels and answers its controls.
"""

from __future__ import annotations

from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLayout, QToolButton, QWidget

from ui.stepping.body import StepBody
from ui.stepping.granularity_box import GranularityBox
from ui.stepping.phase_strip import PhaseStrip
from ui.stepping.position_label import PositionLabel
from ui.stepping.practice.practising import Practising
from ui.stepping.sample_chooser import SampleChooser
from ui.stepping.transport import PlayControl, StepTransport
from ui.theme.colors import DARK, Theme
from ui.theme.icons import icon
from ui.theme.type_size import set_figures
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.explained_label import ExplainedLine
from ui.widgets.tab_order import follow_in_tab_order

if TYPE_CHECKING:  # made once they are wanted
    from ui.stepping.paths_panel import PathsPanel
    from ui.stepping.practice.bar import PracticeBar

_WIDE = 980
_NARROW = 496
_MARGIN = 12
_GAP = 8
_SENTENCE = 500  # what most sentences need
_ICON = QSize(16, 16)


# All controls in one row; in two, the phases by name in the second; or short beside the title.
_Form = Enum("_Form", ("WIDE", "NAMED", "BRIEF"))


class StepPanelFrame(QWidget):
    """Transport row, title and sentence, and the place of the equation.

    In narrow places the controls take two rows, with the phases by name in the second where there
    is room. The row of practice and the followed paths are made when they are first wanted: the
    start does not wait for them.

    Attributes
    ----------
    practising : Practising
        What is asked, and what is known.

    Signals
    -------
    practice_changed()
        What is said, hidden or known is another.
    practice_went_on(), practice_left()
        As of `PracticeBar`.
    path_pointed(object), following_stopped()
        As of `PathsPanel`.
    """

    practice_changed = Signal()
    practice_went_on = Signal()
    practice_left = Signal()
    path_pointed = Signal(object)
    following_stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form: tuple[_Form, bool] | None = None
        self._is_narrow: bool | None = None
        self._theme: Theme = DARK
        self.transport = StepTransport(self)
        self.player = PlayControl(self)
        self.samples = SampleChooser(self)
        self.strip = PhaseStrip(self)
        self.body = StepBody(self)
        self.view = self.body.view
        self.by = GranularityBox(self)
        self.practising = Practising(self)
        self.switch = QToolButton(self)
        self.switch.setCheckable(True)
        self.switch.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.switch.setIconSize(_ICON)
        for part in (self.samples, self.by, self.switch):
            part.setProperty("comes back", "otherwise")
        self._make_labels()
        self._make_boxes()
        self._place()
        self._arrange()

    @cached_property
    def practice(self) -> PracticeBar:
        """The row in which a result is typed before it is shown."""
        from ui.stepping.practice.bar import PracticeBar

        made = PracticeBar(self.practising, self)
        made.set_theme(self._theme)
        made.changed.connect(self.practice_changed)
        made.went_on.connect(self.practice_went_on)
        made.left.connect(self.practice_left)
        self._grid.addWidget(made, 4, 0, 1, 4)
        follow_in_tab_order(self.by, made)
        return made

    @cached_property
    def paths(self) -> PathsPanel:
        """What stands in the step's place while paths are followed."""
        from ui.stepping.paths_panel import PathsPanel

        made = PathsPanel(self)
        made.hide()
        made.set_theme(self._theme)
        made.pointed.connect(self.path_pointed)
        made.stopped.connect(self.following_stopped)
        self._grid.addWidget(made, 2, 0, 3, 4)
        follow_in_tab_order(self.body.switches.matrix, made)
        return made

    def _made(self) -> list[PracticeBar | PathsPanel]:
        """Return those of the parts made later that there are."""
        return [vars(self)[name] for name in ("practice", "paths") if name in vars(self)]

    def _cover(self, covered: bool) -> None:
        """Put what is followed into the step's place, or take it away again."""
        if covered or "paths" in vars(self):
            self.paths.setVisible(covered)
        if "practice" in vars(self):
            self.practice.set_covered(covered)
        self._words_box.setVisible(not covered)
        self.body.setVisible(not covered)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in `theme`."""
        self._theme = theme
        controls = (self.transport, self.player, self.strip)
        for part in (*controls, self.body, *self._made()):
            part.set_theme(theme)
        self.switch.setIcon(icon("practice", theme))

    def _make_labels(self) -> None:
        self.by_label = QLabel(self)
        self.by_label.setProperty("role", "muted")
        self.position = PositionLabel(self)
        self.whose = QLabel(self)
        self.whose.setProperty("role", "muted")
        set_figures(self.whose, 13)
        self.title = ElidedLabel(self)
        self.title.setProperty("role", "step-title")
        self.sentence = ExplainedLine(self)
        self.sentence.set_usual(_SENTENCE)
        self.sentence.setProperty("role", "muted")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put equation and controls side by side where there is room."""
        super().resizeEvent(event)
        self._arrange()
        self._narrow()

    def _narrow(self) -> None:
        """Leave out what tooltips say too where the panel is at its narrowest."""
        narrow = self.width() < _NARROW + self.transport.longer_by
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self._grid.setHorizontalSpacing(_GAP if narrow else 2 * _GAP)
            self.transport.set_brief(narrow)
            self.player.set_brief(narrow)
            self.samples.set_brief(narrow)
            self.position.set_brief(narrow)
            look = Qt.ToolButtonStyle
            self.switch.setToolButtonStyle(
                look.ToolButtonIconOnly if narrow else look.ToolButtonTextBesideIcon
            )

    def event(self, event: QEvent) -> bool:
        """Arrange anew when a control has become wider or narrower."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return handled

    def _fitting(self) -> _Form:
        if self.width() >= _WIDE:
            return _Form.WIDE
        controls = (self.by_label, self.by, self.samples)
        taken = sum(control.sizeHint().width() for control in controls) + 4 * _GAP
        room = self.width() - 2 * _MARGIN - taken
        return _Form.NAMED if room >= self.strip.named_width() else _Form.BRIEF

    def _has_room_at_top(self) -> bool:
        """Return whether the switch can stand beside the position."""
        return self._room_beside_speed() >= self.switch.sizeHint().width() + 10 * _GAP

    def _room_beside_speed(self) -> int:
        """Return what position, speed and the buttons leave of the first row."""
        controls = (self.transport, self.position)
        taken = sum(control.sizeHint().width() for control in controls)
        return self.width() - 2 * _MARGIN - taken - self.player.full_width()

    def _arrange(self) -> None:
        """Put the controls into one row, or into two where one is too long."""
        form, at_top = self._fitting(), self._has_room_at_top()
        gaps = 2 * self._grid.horizontalSpacing()
        self.player.set_wordless(not at_top and self._room_beside_speed() < gaps)
        if (form, at_top) == self._form:
            return
        self._form = form, at_top
        wide, named = form is _Form.WIDE, form is _Form.NAMED
        self.strip.set_compact(form is _Form.BRIEF)
        # Adding a widget again moves it.
        self._grid.addWidget(self._choices, 0 if wide else 1, 2 if wide else 0, 1, 1 if wide else 4)
        self._words_grid.addWidget(self._line, 1, 0, 1, 1 if wide else 3)
        if not at_top:
            self._words_grid.addWidget(self.switch, 0, 2)
        else:
            self._corner.insertWidget(0, self.switch)
        in_row, at_title = (self.strip, self.whose) if named else (self.whose, self.strip)
        self._choices_row.addWidget(in_row)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        self._words_grid.addWidget(at_title, 0, 1, 2 if wide else 1, 1, middle)
        for moved in (in_row, at_title, self.switch):
            moved.show()  # in another box it would be seen, and counted, only a moment later
        set_figures(self.whose, 13)  # once moved, it has the size that its style began with

    def _place(self) -> None:
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(_MARGIN, _GAP, _MARGIN, 4)
        # In its narrowest form it needs less than it is laid out for at first.
        grid.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        grid.setHorizontalSpacing(2 * _GAP)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        grid.addWidget(self.transport, 0, 0)
        grid.addWidget(self.player, 0, 1)
        self._corner = QHBoxLayout()
        self._corner.setSpacing(2 * _GAP)
        self._corner.addWidget(self.position)
        grid.addLayout(self._corner, 0, 3)
        grid.addWidget(self._words_box, 2, 0, 1, 4)
        grid.addWidget(self.body, 3, 0, 1, 4)
        grid.setRowStretch(3, 1)

    def _make_boxes(self) -> None:
        self._choices = QWidget(self)
        row = self._choices_row = QHBoxLayout(self._choices)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self.by_label)
        row.addWidget(self.by)
        row.addSpacing(_GAP)
        row.addWidget(self.samples)
        row.addStretch(1)
        self._line = self.body.switches.beside(self.sentence)
        self._words_box = QWidget(self)
        self._words_grid = QGridLayout(self._words_box)
        self._words_grid.setContentsMargins(0, 2, 0, 0)
        self._words_grid.setHorizontalSpacing(2 * _GAP)
        self._words_grid.setVerticalSpacing(0)
        self._words_grid.setColumnStretch(0, 1)
        self._words_grid.addWidget(self.title, 0, 0)

    def sizeHint(self) -> QSize:
        """Ask for room for equation and controls side by side."""
        return QSize(720, 248)

    def minimumSizeHint(self) -> QSize:
        """Keep room for the controls."""
        return QSize(408, 200)
