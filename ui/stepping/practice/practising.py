"""What is asked at this step, and how far it has been worked out. Knows no widgets."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from simulator.stepping.step_plan import Step, UpdateRecord

if TYPE_CHECKING:  # read once something is asked
    from simulator.expressions import Expression
    from simulator.practice import Answer, Question, Verdict

FORMULA, NUMBERS, SHOWN = 1, 2, 3


@dataclass(frozen=True, slots=True)
class AtQuestion:
    """How far the question of a step has been worked out; the fields are those of `Practising`.

    Attributes
    ----------
    part : int
        Which of the step's numbers is asked.
    """

    part: int
    hints: int
    tries: int
    verdict: Verdict | None
    skipped: int
    is_again: bool


class Practising(QObject):
    """The questions of the step that is shown, while practice is on: as a rule one.

    Of an update with a memory each piece of it is asked, one after the other, before the new value.

    What has been answered stays known while its update is stepped through, to look back at it; it
    is asked again where that is wanted, and where the update is begun anew. The score counts a
    number once: whoever has seen it works it out *again*. The next update's are new numbers.

    Attributes
    ----------
    is_on : bool
    hints : int
        How many hints were taken at this step: `FORMULA`, `NUMBERS`; the third is the answer.
    verdict : Verdict or None
        On the last answer.
    skipped : int
        How many results before this step's were shown without being asked for.
    is_again : bool
        Whether what is asked, or was asked last, had been known before.

    Signals
    -------
    changed()
        What is asked, hidden or known is another.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_on = self.is_again = False
        self.hints = self._tries = self.skipped = 0
        self.verdict: Verdict | None = None
        self._place: tuple[UpdateRecord, Step] | None = None
        self._questions: tuple[Question, ...] = ()
        self._part = 0
        self._record: UpdateRecord | None = None
        self._known: set[tuple[Step, int]] = set()
        self._seen: set[Hashable] = set()

    @property
    def asked(self) -> Question | None:
        """What is asked and not known yet."""
        return None if self._is_known(self._part) else self.question

    def _is_known(self, part: int) -> bool:
        return self._place is None or (self._place[1], part) in self._known

    @property
    def question(self) -> Question | None:
        """What this step asks, known or not; None where practice is off."""
        return self._questions[self._part] if self.is_on and self._questions else None

    @property
    def is_open(self) -> bool:
        """Whether something of this step is still to be worked out."""
        parts = range(len(self._questions))
        return self.is_on and not all(map(self._is_known, parts))

    @property
    def known_memory(self) -> tuple[Expression, ...]:
        """What the pieces of memory are called that are known at this step."""
        asked = enumerate(self._questions)
        return tuple(one.symbol for k, one in asked if one.memory and self._is_known(k))

    def go_on(self) -> bool:
        """Ask for what comes next of this step, once what is asked is known.

        Returns
        -------
        bool
            Whether there is something.
        """
        if self.asked is not None or not self.is_open:
            return False
        self._begin_part(self._part + 1)
        self.changed.emit()
        return True

    @property
    def tries(self) -> int:
        """How many answers were given at this step."""
        return self._tries

    @property
    def is_coarse(self) -> bool:
        """Whether the last answer was right so far, in too few digits to count."""
        return self.verdict is not None and self.verdict.wanted > 0

    def set_on(self, on: bool) -> None:
        """Begin to ask, or end it."""
        self.is_on = on
        self._begin(self._place)
        if not on:
            self.changed.emit()

    def show_step(self, record: UpdateRecord | None, step: Step | None, skipped: int = 0) -> None:
        """Ask for the result of `step`, before which `skipped` were not asked; None: no step."""
        if record is not self._record or step is None:  # another update, or this one anew
            self._record, self._known = record, set()
        place = None if record is None or step is None else (record, step)
        if place != self._place:
            self.skipped = skipped
            self._begin(place)

    def _begin(self, place: tuple[UpdateRecord, Step] | None) -> None:
        self._place, self._questions = place, ()
        if self.is_on and place is not None:
            from simulator.practice import questions

            self._questions = questions(*place)
        parts = range(len(self._questions))
        unknown = (part for part in parts if not self._is_known(part))
        self._begin_part(next(unknown, max(0, len(parts) - 1)))
        if self.is_on:
            self.changed.emit()

    def _begin_part(self, part: int) -> None:
        self._part, self.verdict = part, None
        self.hints = self._tries = 0
        self.is_again = self._number() in self._seen

    def _number(self) -> Hashable:
        """Return what number is asked: the same one after a reset is no new one.

        It is one of one update of one network, of its row: those of other updates may have the same
        value, and places in a batch are other rows in each.
        """
        if self._place is None or self.question is None:
            return None
        record, step = self._place
        if step.sample < 0:
            row, made_of = record.rows, [record.gradient]
        else:
            one = record.samples[step.sample]
            row, made_of = record.rows[step.sample : step.sample + 1], [one.inputs, one.target]
        numbers = hash(tuple(part.tobytes() for part in (record.theta, *made_of)))
        where = (step.kind, step.layer, step.unit, step.part, self._part)
        update = (record.spec, record.optimizer, record.update)
        return update, row, where, numbers, self.question.value

    @property
    def can_ask_again(self) -> bool:
        """Whether what is shown is known, and could be worked out once more."""
        return self.question is not None and self.asked is None

    def ask_again(self) -> None:
        """Hide what is known at this step, and ask for it once more."""
        if self.can_ask_again and self._place is not None:
            self._known.discard((self._place[1], self._part))
            self._begin_part(self._part)
            self.changed.emit()

    @property
    def known(self) -> frozenset[tuple[Step, int]]:
        """The steps of this update whose results are known, with which of a step's numbers."""
        return frozenset(self._known)

    @property
    def at(self) -> AtQuestion:
        """How far the question that is asked has been worked out."""
        return AtQuestion(
            self._part, self.hints, self._tries, self.verdict, self.skipped, self.is_again
        )

    def go_back_to(self, at: AtQuestion) -> None:
        """Have the question of the step that is shown be worked out so far again."""
        self._part, self.hints, self._tries = at.part, at.hints, at.tries
        self.verdict, self.skipped, self.is_again = at.verdict, at.skipped, at.is_again
        if self.is_on:
            self.changed.emit()

    def recall(self, known: frozenset[tuple[Step, int]]) -> None:
        """Take results of this update for known that were known before."""
        self._known |= known
        self._begin(self._place)

    def answer(self, answer: Answer) -> None:
        """Judge an answer; a right one makes the result known."""
        if self.asked is None:
            return
        from simulator.practice import judge

        self.verdict = judge(answer, self.asked)
        if self.is_coarse:  # an answer that is asked to go on is no try yet
            self.changed.emit()
            return
        self._tries += 1
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

        kind, before = self.asked.kind, score.tally(self.asked.kind)
        if self.is_again:
            found = before.once_more()
        else:
            found = before.plus(at_once=at_once, tries=self._tries, hints=self.hints)
        score.remember(kind, found)
        if (number := self._number()) is not None:
            self._seen.add(number)
        self._known.add((self._place[1], self._part))
