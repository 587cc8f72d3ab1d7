"""The step panel: moves through one update step by step and shows the equation of each step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from simulator.data.own_row import AnyRow, OwnRow
from simulator.scenarios.experiment import Experiment
from simulator.stepping.step_plan import Granularity, Step, StepKind, StepPlan, UpdateRecord
from ui.stepping.own_row.typing import OwnRowTyping
from ui.stepping.panel_frame import StepPanelFrame
from ui.stepping.practice.practising import FORMULA
from ui.stepping.step_words import StepWords
from ui.theme.style import repolish
from ui.words.languages import speak
from ui.words.messages import said, sentences

if TYPE_CHECKING:
    from simulator.stepping.blame import Blame
    from simulator.stepping.paths import Chain
    from ui.stepping.paths_panel import Picked
    from ui.theme.colors import Theme

_LINES_OF_PRACTICE = 2


class StepPanel(StepPanelFrame):
    """Transport row, title and sentence of the step, and its equation.

    In narrow places the controls take two rows, with the phases by name in the second where there
    is room; nothing moves from step to step.

    Signals
    -------
    moved(str)
        ``first``, ``back``, ``forward`` or ``last`` is wanted.
    play_toggled(bool)
        Stepping by itself is to start or to stop.
    speed_changed(float)
        Steps per second while playing.
    granularity_changed(object)
        A `Granularity`.
    sample_chosen(object)
        A row of the training data, an `OwnRow`, or None for training's next batch.
    phase_wanted(object)
        The kinds of steps whose first is to be shown.
    practice_wanted()
        Practice is to begin or to end.
    """

    moved = Signal(str)
    play_toggled = Signal(bool)
    speed_changed = Signal(float)
    granularity_changed = Signal(object)
    sample_chosen = Signal(object)
    phase_wanted = Signal(object)
    practice_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record: UpdateRecord | None = None
        self._plan: StepPlan | None = None
        self._index = -1
        self._running = False
        self._obstacle = ""
        self._can_take_back = True
        self._before: UpdateRecord | None = None
        self._follows = False
        self.words = StepWords(self)
        self.own_row = OwnRowTyping(self)
        self._connect()
        speak(self._say)

    def _say(self) -> None:
        self.by_label.setText(self.tr("by"))
        self.switch.setText(self.tr("Practice"))
        self.switch.setAccessibleName(self.switch.text())
        self.switch.setToolTip(self.tr("Work each result out and type it before it is shown (P)"))
        self._narrow()
        self._refresh()

    def _connect(self) -> None:
        self.transport.moved.connect(self.moved)
        self.player.toggled.connect(self.play_toggled)
        self.player.speed_changed.connect(self.speed_changed)
        self.samples.chosen.connect(self._on_sample)
        self.samples.own_wanted.connect(self._on_own_wanted)
        self.own_row.typed.connect(self._on_own)
        self.strip.wanted.connect(self.phase_wanted)
        self.by.currentIndexChanged.connect(self._on_granularity)
        self.body.changed.connect(self._refresh)
        self.practice_changed.connect(self._refresh)
        self.switch.clicked.connect(self.practice_wanted)

    # --- what is shown ----------------------------------------------------------------------

    @property
    def granularity(self) -> Granularity:
        """How far one press goes."""
        return Granularity(self.by.currentData())

    @property
    def step(self) -> Step | None:
        """The step that is shown; None before the first."""
        if self._record is None or self._plan is None:
            return None
        return self._plan[self._index] if 0 <= self._index < len(self._plan) else None

    def set_theme(self, theme: Theme) -> None:
        """Show everything in `theme`."""
        super().set_theme(theme)
        self.own_row.set_theme(theme)

    def set_experiment(self, experiment: Experiment) -> None:
        """Take over names and rows of a newly opened experiment."""
        self.words.name_after(experiment.data)
        self.samples.set_experiment(experiment)
        self.own_row.set_data(experiment.data)
        self.own_row.show_sample(self.samples.row)
        self.show_position(None, None, -1)

    def show_position(
        self,
        record: UpdateRecord | None,
        plan: StepPlan | None,
        index: int,
        made: UpdateRecord | None = None,
    ) -> None:
        """Show step `index` of `plan`.

        Parameters
        ----------
        record : UpdateRecord or None
            What is stepped through; None where there is nothing to step yet.
        plan : StepPlan or None
            The steps of `record`.
        index : int
            -1 before the first step.
        made : UpdateRecord or None
            The update before, where it was made by stepping.
        """
        skipped = index - self._index - 1 if record is self._record else index
        self._record, self._plan, self._index, self._before = record, plan, index, made
        self.practising.show_step(record, self.step, max(0, skipped))
        self._refresh()

    def show_followed(self, what: Chain | Blame | None, picked: Picked = None) -> None:
        """Show paths or shared errors in the step's place, one singled out; None: the step."""
        self._follows = what is not None
        if what is not None:
            self.paths.show_followed(what, picked, self.words.names(what.spec))
        self._cover(self._follows)
        if what is None:
            self._refresh()

    def show_sample(self, row: AnyRow | None) -> None:
        """Show which row is stepped through; None for training's next batch."""
        self.samples.show_row(row)
        self.own_row.show_sample(row)
        self._show_whose(self.step)

    def set_obstacle(self, reason: str) -> None:
        """Say why there is nothing to step through; empty: there is, or will be in a moment.

        Parameters
        ----------
        reason : str
            A `Message` follows the language.
        """
        if reason != self._obstacle:
            self._obstacle = reason
            self._refresh()

    def outlook(self) -> str:
        """Return why there is nothing to step through."""
        return self._obstacle

    def take_outlook(self, outlook: str) -> None:
        """Say so again."""
        self.set_obstacle(outlook)

    def set_practice(self, on: bool) -> None:
        """Ask for each result before it is shown, or end that."""
        self.switch.setChecked(on)
        if on and not self.practising.is_on:
            self.practice.set_covered(self._follows)
        self.practising.set_on(on)

    def hold_back(self) -> None:
        """Say that an answer is wanted before the next step."""
        self.practice.hold()

    def set_can_take_back(self, possible: bool) -> None:
        """Tell whether the update before this one can be taken back."""
        if possible != self._can_take_back:
            self._can_take_back = possible
            self._enable()

    def set_playing(self, playing: bool) -> None:
        """Show whether steps follow each other by themselves."""
        self.player.set_playing(playing)

    def set_running(self, running: bool) -> None:
        """Show that training runs: its updates are too fast to be stepped through."""
        if running != self._running:
            self._running = running
            self._refresh()

    # --- refreshing -------------------------------------------------------------------------

    def _refresh(self) -> None:
        step = None if self._running else self.step
        self.strip.show_step(step)
        total = 0 if self._plan is None or self._running else len(self._plan)
        self.position.show_position(self._index + 1, total)
        self._show_whose(step)
        self._enable()
        if self._follows:
            return  # what is followed stands in the step's place; the step is written afterwards
        if self._running:
            self._show_words(self.tr("Training"), self.tr("Update follows update."))
            self.body.show_message(self.tr("Training runs. Pause to step through the next update."))
        elif self._obstacle and self._record is None:
            self._show_words(self.tr("Nothing to step through"), "")
            self.body.show_message(said(self._obstacle))
        elif self._has_chain() and self._record is not None and self._plan is not None:
            self._show_chain(self._record, self._plan, step)
        elif step is None or self._record is None or self._plan is None:
            asks = self.practising.is_on and self._record is not None
            self._show_words(*self.words.ready(self._record, self._before, is_hidden=asks))
            told = self.tr("Press Step (→): the result is asked for before it is shown.")
            inviting = self.words.inviting(self._record, self.granularity)
            self.body.show_message(told if asks else inviting)
        else:
            self._show_step(self._record, self._plan, step)

    def _show_whose(self, step: Step | None) -> None:
        # With a single row chosen, the chooser itself says which one it is.
        known = self._record if self.samples.row is None else None
        self.whose.setText("" if known is None else self.words.whose(known, step))

    def _has_chain(self) -> bool:
        """Return whether a chain is wanted and there is one: it leads to an update."""
        is_own = self._record is not None and self._record.own is not None
        return self.body.switches.is_chain and not is_own

    def _show_chain(self, record: UpdateRecord, plan: StepPlan, step: Step | None) -> None:
        """Show a parameter's whole chain, of which practice keeps what is still to be told."""
        practising, told, role = self.practising, "", "muted"
        asked, secrecy = practising.is_open, None
        if practising.is_on:
            from ui.stepping.chain.secrecy import Secrecy

            secrecy = Secrecy(self._index, asked, practising.hints, practising.known_memory)
        if practising.question is not None:
            told, role = self.practice.told()
        own = self.body.show_chain(record, plan, self._index, self.words, secrecy)
        if not asked:
            told = self._followed(told, own)
        if step is None:
            title = self.words.ready(record, self._before)[0]
        else:
            title = self.body.chain_title(record, step, self.words)
        self._show_words(title, told, role)

    def _show_step(self, record: UpdateRecord, plan: StepPlan, step: Step) -> None:
        practising, told, role = self.practising, "", "muted"
        if practising.question is not None:
            told, role = self.practice.told()
        asked = practising.question
        if not practising.is_open:
            remark = self._remark(record, step)
            own = self.body.show_step(record, plan, self._index, self.words, remark)
            told = self._followed(told, own or self.words.sentence(record, step))
            if asked is not None:
                self.view.show_end()
        elif asked is not None and asked.memory and practising.asked is None:
            self.body.show_equation(asked.equation)
            self.view.show_end()
        elif practising.hints:
            numbers = practising.hints > FORMULA
            part = asked.equation if asked is not None and asked.memory else None
            self.body.show_hint(record, step, self.words, part, with_numbers=numbers)
            if numbers:
                self.view.show_end()
        else:
            hidden = self.tr("The result is hidden. Hints: the formula, its numbers, the answer.")
            given = self.practice.words.given(record, step)
            self.body.show_message(said(sentences(hidden, given)))
        self._show_words(self.words.title(record, step), told, role)

    def _followed(self, told: str, own: str) -> str:
        """Return what is told of an answer and then of the step: that, only where it has room."""
        whole = said(sentences(told, own))
        has_room = not told or self.sentence.has_room_for(whole, _LINES_OF_PRACTICE)
        return whole if has_room else told

    def _remark(self, record: UpdateRecord, step: Step) -> str:
        last = ""
        if self._is_last():
            told = self.tr("The next step applies the update.")
            last = told if record.own is None else self.words.own.end(record)
        if self.body.switches.is_chain:  # only of a row of one's own does the step show then
            last = self.words.own.no_chain()
        return self.words.remark(record, step) or last

    def _show_words(self, title: str, sentence: str, role: str = "muted") -> None:
        self.title.setText(title)
        self.sentence.set_most_lines(_LINES_OF_PRACTICE if self.practising.is_on else 1)
        self.sentence.marks.set_about(title)
        self.sentence.setText(sentence)
        if self.sentence.property("role") != role:
            self.sentence.setProperty("role", role)
            repolish(self.sentence)

    def _is_last(self) -> bool:
        return self._plan is not None and self._index == len(self._plan) - 1

    def _enable(self) -> None:
        """Enable what can be used now; the rest says on hover why it can't."""
        general = self._why_nothing()
        transport, player = self.transport, self.player
        tips = {
            **transport.tips(),
            **player.tips(),
            self.by: self.tr("How far one step goes"),
            self.samples.list: self.tr("What to step through: training's next rows, or one row"),
            self.samples.number: self.tr("The row to step through"),
        }
        self.strip.set_reason(general)
        self.strip.set_end(StepKind.UPDATE if self._record is None else self._record.until)
        reasons = dict.fromkeys(tips, general)
        if not general:
            reasons[transport.first] = self._why_not_first()
            reasons[transport.back] = self._why_not_back()
            reasons[transport.last] = self._why_not_last()
            reasons[transport.forward] = reasons[player.play] = self._why_not_on()
        if not self._running:
            free = (player.slider, self.by, self.samples.list, self.samples.number)
            reasons.update(dict.fromkeys(free, ""))
        for widget, tip in tips.items():
            widget.setEnabled(not reasons[widget])
            widget.setToolTip(reasons[widget] or tip)

    def _why_nothing(self) -> str:
        if self._running:
            return self.tr("Training runs: pause it to step")
        return self.tr("There is nothing to step through yet") if self._record is None else ""

    def _why_not_first(self) -> str:
        return "" if self._index >= 0 else self.tr("Nothing has been shown yet")

    def _why_not_back(self) -> str:
        if self._record is None or self._index >= 0:
            return ""
        if self._record.update == 0:
            return self.tr("This is where training starts")
        if not self._can_take_back:
            return self.tr("Only updates made by stepping can be taken back; Reset starts over")
        return ""

    def _why_not_on(self) -> str:
        own = self._record is not None and self._record.own is not None and self._is_last()
        # An epoch is training's own, whatever is stepped through.
        if not own or self._record is None or self.granularity is Granularity.EPOCH:
            return ""
        return self.words.own.end(self._record)

    def _why_not_last(self) -> str:
        if own := self._why_not_on():
            return own
        return self.tr("This is the last step: Step applies the update") if self._is_last() else ""

    @Slot()
    def _on_granularity(self) -> None:
        self._refresh()
        self.granularity_changed.emit(self.granularity)

    @Slot(object)
    def _on_sample(self, row: AnyRow | None) -> None:
        self._show_whose(self.step)
        self.sample_chosen.emit(row)

    @Slot()
    def _on_own_wanted(self) -> None:
        """Have a row typed, with the one that is shown to begin with."""
        row = self.samples.row
        if row is None and self._record is not None:
            row = self._record.rows[0 if self.step is None else max(0, self.step.sample)]
        self.own_row.begin(row or 0)

    @Slot(object)
    def _on_own(self, row: OwnRow) -> None:
        self.samples.show_row(row)
        self._on_sample(row)
