"""What is asked at this step, and how far it has been worked out. Knows no widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from simulator.stepping.step_plan import Step, UpdateRecord

if TYPE_CHECKING:  # read once something is asked
    from simulator.practice import Answer, Question, Verdict

FORMULA, NUMBERS, SHOWN = 1, 2, 3


class Practising(QObject):
    """The question of the step that is shown, while practice is on.

    What has been answered stays known as long as its update is stepped through.

    Attributes
    ----------
    is_on : bool
    hints : int
        How many hints were taken at this step: `FORMULA`, `NUMBERS`; the third is the answer.
    verdict : Verdict or None
        On the last answer.

    Signals
    -------
    changed()
        What is asked, hidden or known is another.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_on = False
        self.hints = self._tries = 0
        self.verdict: Verdict | None = None
        self._place: tuple[UpdateRecord, Step] | None = None
        self._question: Question | None = None
        self._record: UpdateRecord | None = None
        self._known: set[Step] = set()

    @property
    def asked(self) -> Question | None:
        """What is asked and not known yet."""
        is_known = self._place is None or self._place[1] in self._known
        return None if is_known or not self.is_on else self._question

    @property
    def question(self) -> Question | None:
        """What this step asks, known or not; None where practice is off."""
        return self._question if self.is_on else None

    @property
    def tries(self) -> int:
        """How many answers were given at this step."""
        return self._tries

    def set_on(self, on: bool) -> None:
        """Begin to ask, or end it."""
        self.is_on = on
        self._begin(self._place)
        if not on:
            self.changed.emit()

    def show_step(self, record: UpdateRecord | None, step: Step | None) -> None:
        """Ask for the result of `step`; None before the first."""
        if record is not self._record:
            self._record, self._known = record, set()
        place = None if record is None or step is None else (record, step)
        if place != self._place:
            self._begin(place)

    def _begin(self, place: tuple[UpdateRecord, Step] | None) -> None:
        self._place, self.verdict = place, None
        self.hints = self._tries = 0
        self._question = None
        if self.is_on and place is not None:
            from simulator.practice import question

            self._question = question(*place)
        if self.is_on:
            self.changed.emit()

    def answer(self, answer: Answer) -> None:
        """Judge an answer; a right one makes the result known."""
        if self.asked is None:
            return
        from simulator.practice import judge

        self._tries += 1
        self.verdict = judge(answer, self.asked)
        if self.verdict.right:
            self._settle(at_once=self._tries == 1 and not self.hints)
        self.changed.emit()

    def give_hint(self) -> None:
        """Show the formula, then its numbers, then the answer."""
        if self.asked is not None and self.hints + 1 < SHOWN:
            self.hints += 1
            self.changed.emit()
        else:
            self.show_answer()

    def show_answer(self) -> None:
        """Make the result known without an answer."""
        if self.asked is not None:
            self.hints = SHOWN
            self.verdict = None
            self._settle(at_once=False)
            self.changed.emit()

    def _settle(self, *, at_once: bool) -> None:
        assert self.asked is not None
        assert self._place is not None
        from ui.stepping.practice import score

        kind = self.asked.kind
        found = score.tally(kind).plus(at_once=at_once, tries=self._tries, hints=self.hints)
        score.remember(kind, found)
        self._known.add(self._place[1])
