"""One start looked at closely: its figures, its activations, and the way into the network."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from simulator.studies.study_record import StudyRecord
from ui.study.model.job import ChosenStart
from ui.study.pictures.activity_canvas import ActivityCanvas
from ui.study.pictures.outcomes import OUTCOMES, outcomes_of
from ui.theme.colors import Theme
from ui.theme.icons import icon
from ui.theme.type_size import scaled, set_figures
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import full, grouped, short

_WIDTH = 316


class StartPanel(QWidget):
    """What is known of the chosen start.

    Attributes
    ----------
    previous, following : QToolButton
        To the start with the next lower or higher loss.
    load_start, load_trained : QPushButton
    activity : ActivityCanvas

    Signals
    -------
    moved(int)
        −1 or 1: the neighbour by loss is wanted.
    """

    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(scaled(_WIDTH))
        self.heading = ElidedLabel(self)
        self.heading.setProperty("role", "title")
        self.figures = QLabel(self)
        self.figures.setTextFormat(Qt.TextFormat.PlainText)
        self.figures.setWordWrap(True)
        set_figures(self.figures)
        self.previous, self.following = QToolButton(self), QToolButton(self)
        self.activity = ActivityCanvas(self)
        self.load_start = QPushButton(self)
        self.load_trained = QPushButton(self)
        for push in (self.load_start, self.load_trained):
            push.setAutoDefault(False)
        self._lay_out()
        self.previous.clicked.connect(self._on_previous)
        self.following.clicked.connect(self._on_following)
        speak(self._say)
        self.show_start(None, None, None)

    def _say(self) -> None:
        self.previous.setToolTip(self.tr("The start with the next lower loss"))
        self.previous.setAccessibleName(self.tr("Lower loss"))
        self.following.setToolTip(self.tr("The start with the next higher loss"))
        self.following.setAccessibleName(self.tr("Higher loss"))
        self.load_start.setText(self.tr("&Load start weights into the network"))
        self.load_trained.setText(self.tr("Load &trained weights into the network"))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.heading, 1)
        top.addWidget(self.previous)
        top.addWidget(self.following)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.activity)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.figures)
        column.addWidget(area, 1)
        column.addWidget(self.load_start)
        column.addWidget(self.load_trained)

    def changeEvent(self, event: QEvent) -> None:
        """Be as wide as the buttons' texts need in another size of type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.setFixedWidth(scaled(_WIDTH))

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.activity.set_theme(theme)
        self.previous.setIcon(icon("back", theme))
        self.following.setIcon(icon("forward", theme))

    def show_start(
        self, record: StudyRecord | None, index: int | None, found: ChosenStart | None
    ) -> None:
        """Show a start of `record`; `found` has its activations, once known."""
        known = record is not None and index is not None and index < len(record.seeds)
        same = known and found is not None and found.index == index
        self.activity.set_layers(found.activity if same and found is not None else ())
        for button in (self.previous, self.following):
            button.setEnabled(record is not None)
        for push in (self.load_start, self.load_trained):
            push.setEnabled(same)
        self._explain_buttons(same)
        if record is None or index is None or not known:
            self.heading.setText(self.tr("No start chosen"))
            self.figures.setText(
                self.tr("Click a bar of the histogram or a line below it.")
                if record is not None
                else self.tr("Run a study first; then every start can be looked at here.")
            )
            self.figures.setToolTip("")
            return
        self.heading.setText(self.tr("Start with seed {0}").format(int(record.seeds[index])))
        self.figures.setText("\n".join(self._lines(record, index)))
        self.figures.setToolTip(full(float(record.final[index])))

    def _lines(self, record: StudyRecord, index: int) -> list[str]:
        lines = [self._outcome(OUTCOMES[int(outcomes_of(record)[index])])]
        first, last = float(record.losses[0, index]), float(record.final[index])
        epochs = int(record.epochs[-1])
        loss = filled(
            self.tr("loss {first} → {last} after 1 epoch")
            if epochs == 1
            else self.tr("loss {first} → {last} after {n} epochs"),
            first=short(first),
            last=short(last),
            n=grouped(epochs),
        )
        if record.diverged_at[index]:
            loss = self.tr("loss {0}, then not finite at update {1}").format(
                short(first), int(record.diverged_at[index])
            )
        lines.append(loss)
        extra = []
        if record.accuracy is not None:
            share = 100.0 * float(record.accuracy[index])
            extra.append(self.tr("{0} % right").format(f"{share:.1f}".removesuffix(".0")))
        if record.validation is not None:
            loss = short(float(record.validation[index]))
            extra.append(self.tr("validation loss {0}").format(loss))
        return [*lines, " · ".join(extra)] if extra else lines

    def _outcome(self, outcome: str) -> str:
        return {
            "solved": self.tr("solved"),
            "stuck": self.tr("stuck"),
            "diverged": self.tr("diverged"),
        }[outcome]

    def _explain_buttons(self, usable: bool) -> None:
        missing = tooltip(self.tr("Choose a start first: click a bar or a line."))
        start = self.tr(
            "Put the weights that this start began with into the network, so that you can train "
            "it yourself, step by step."
        )
        trained = self.tr("Put the weights that it has now, after training, into the network.")
        self.load_start.setToolTip(tooltip(start) if usable else missing)
        self.load_trained.setToolTip(tooltip(trained) if usable else missing)

    def _on_previous(self) -> None:
        self.moved.emit(-1)

    def _on_following(self) -> None:
        self.moved.emit(1)
