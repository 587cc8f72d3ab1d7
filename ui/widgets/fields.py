"""Fields of the set-up panel: choices, notes, and the rows of all fields.

Fields report what the user decided (Enter, leaving, an arrow), never single keystrokes, and never
what the program showed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QVBoxLayout,
    QWidget,
)

from ui.widgets.combos import WideListCombo
from ui.widgets.explained_label import ExplainedLabel
from ui.widgets.help import set_help_page
from ui.widgets.help_button import HelpButton
from ui.widgets.number_field import NumberField
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import filled, said

LABEL_WIDTH = 102
_HELP_PLACE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
Choice = tuple[str, str, str]


class ChoiceField(WideListCombo):
    """One of several named choices, each with a title and an explanation.

    Parameters
    ----------
    choices : sequence of (str, str, str)
        Name, title and explanation of each; titles and explanations may be messages.
    parent : QWidget, optional
    page_of : callable, optional
        Takes a name and returns the page of the Help about that choice.

    Signals
    -------
    chosen(str)
        The user picked another name.
    """

    chosen = Signal(str)

    def __init__(
        self,
        choices: Sequence[Choice],
        parent: QWidget | None = None,
        page_of: Callable[[str], str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._page_of = page_of
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(5)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._choices, self._lead = tuple(choices), ""
        self._headings: list[tuple[int, str]] = []
        self._shown = ""
        for name, *_ in choices:
            self.addItem("", name)
        speak(self._say)
        self.activated.connect(self.on_activated)

    def _say(self) -> None:
        for name, title, explanation in self._choices:
            place = self.findData(name)
            self.setItemText(place, said(title))
            self.setItemData(place, tooltip(said(explanation)), Qt.ItemDataRole.ToolTipRole)
        for place, title in self._headings:
            self.setItemText(place, said(title))
        self._explain()

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer others; the name in force stays, also where it is not among them."""
        if tuple(choices) == self._choices:
            return
        self._choices = tuple(choices)
        self.clear()
        for name, *_ in choices:
            self.addItem("", name)
        self.setCurrentIndex(self.findData(self._shown))
        self._say()

    def insert_heading(self, position: int, title: str) -> None:
        """Put a heading before the entry at `position`; it can't be chosen. From top to bottom."""
        self.insertItem(position, said(title))
        self._headings.append((position, title))
        model = self.model()
        assert isinstance(model, QStandardItemModel)  # what a combo box has by itself
        model.item(position).setFlags(Qt.ItemFlag.NoItemFlags)

    def set_lead(self, text: str) -> None:
        """Say in the tooltip what the choice is about, before what the current one does."""
        self._lead = text
        self._explain()

    def name(self) -> str:
        """Return the name in force."""
        return self._shown

    def set_name(self, name: str) -> None:
        """Show `name` without reporting it; an unknown one shows as no choice."""
        self._shown = name
        index = self.findData(name)
        if index != self.currentIndex():
            self.setCurrentIndex(index)
        self._explain()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Shorten a title that is too wide with an ellipsis; Qt would cut through a letter."""
        super().initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        kind = QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(kind, option, part, self).width()
        text = option.currentText
        option.currentText = self.fontMetrics().elidedText(
            text,
            Qt.TextElideMode.ElideRight,
            max(0, room + 1),  # the box was measured in whole pixels
        )

    def on_activated(self, index: int) -> None:
        """Report a pick that changes something."""
        name = self.itemData(index)
        if name != self._shown:
            self._shown = name
            self._explain()
            self.chosen.emit(name)

    @property
    def has_pages(self) -> bool:
        """Whether the Help has a page about each choice."""
        return self._page_of is not None

    def _explain(self) -> None:
        if self._page_of is not None:
            set_help_page(self, self._page_of(self._shown) if self._shown else "")
        explanation = self.itemData(self.currentIndex(), Qt.ItemDataRole.ToolTipRole) or ""
        told = tooltip(said(self._lead)) + tooltip(self.currentText()) + explanation
        self.setToolTip(told + tooltip(self._page_hint()))

    def _page_hint(self) -> str:
        """Say that there is a page about what is chosen, and the key that opens it."""
        page = self._page_of(self._shown) if self._page_of is not None and self._shown else ""
        return filled(self.tr("F1: more about {name}"), name=self.currentText()) if page else ""


_EXPLAINS = ("note", "reading")


class Note(ExplainedLabel):
    """Small wrapped text that explains; hidden while empty. A message follows the language.

    In an explanation the glossary's terms are marked, and in one of the role ``reading``, which is
    as large as a text. A note of another role, such as a complaint, has also what a learner typed,
    and stays plain.
    """

    def __init__(self, parent: QWidget | None = None, role: str = "note") -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.marks.set_on(role in _EXPLAINS)
        self.setWordWrap(True)
        # The width is the panel's to decide: a long word must not widen it.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.hide()
        self._told = ""
        self._heights: dict[int, int] = {}
        speak(self._say)

    def setText(self, text: str) -> None:
        """Show `text`, or nothing."""
        self._told = text
        self._say()
        self.setVisible(bool(text))

    def _say(self) -> None:
        if (text := said(self._told)) != self.text():
            self._heights.clear()
            super().setText(text)

    def heightForWidth(self, width: int) -> int:
        """Return how high the text is; broken into lines once for each width that is asked for."""
        found = self._heights.get(width)
        if found is None:
            found = self._heights[width] = super().heightForWidth(width)
        return found

    def changeEvent(self, event: QEvent) -> None:
        """Break the text anew in another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._heights.clear()


class FieldRow(QWidget):
    """A labelled field, with room below for what is wrong in it.

    A choice whose entries have pages of the Help gets the button that opens the page about what is
    chosen: above it in a wide row, else beside it.

    Parameters
    ----------
    label : str
        Text beside the field, or above it when `wide`; a message follows the language.
    field : QWidget
        A `NumberField` or `ChoiceField`.
    help_text : str
        One sentence that teaches what the field does; likewise.
    wide : bool, default False
        Whether the field takes the panel's full width.

    Attributes
    ----------
    heading : QHBoxLayout
        The label's line; in a wide row there is room in it for more.
    """

    def __init__(
        self, label: str, field: QWidget, help_text: str = "", *, wide: bool = False
    ) -> None:
        super().__init__()
        self.label = QLabel()
        self.label.setBuddy(field)
        self._complaint: Note | None = None
        self.heading = QHBoxLayout()
        self.heading.setSpacing(8)
        self.heading.addWidget(self.label)
        line = QVBoxLayout() if wide else QHBoxLayout()
        line.setSpacing(4 if wide else 8)
        if not wide:
            # All fields begin at one line; a longer label is never cut off for it.
            self.label.setMinimumWidth(LABEL_WIDTH)
            self.label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        line.addLayout(self.heading)
        line.addWidget(field, 1)
        if isinstance(field, ChoiceField) and field.has_pages:
            place = self.heading if wide else line
            place.addWidget(HelpButton(about=field), 0, _HELP_PLACE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        self._column = column
        self._field, self._label, self._help = field, label, help_text
        speak(self._say)
        if isinstance(field, NumberField):
            field.complained.connect(self.on_complained)

    def on_complained(self, problem: str) -> None:
        """Say below the field what is wrong in it; the note is made with the first complaint."""
        if self._complaint is None:
            if not problem:
                return
            self._complaint = Note(role="error-note")
            self._column.addWidget(self._complaint)
        self._complaint.setText(problem)

    def _say(self) -> None:
        self.label.setText(said(self._label))
        self._field.setAccessibleName(said(self._label))
        self.explain(self._help)

    def explain(self, help_text: str) -> None:
        """Show one sentence in the tooltips of the label and of the field."""
        self._help = help_text
        shown = tooltip(said(help_text))
        self.label.setToolTip(shown)
        if isinstance(self._field, ChoiceField):
            self._field.set_lead(help_text)
        else:
            self._field.setToolTip(shown)
