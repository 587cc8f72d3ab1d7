"""What practice says: what is asked, what an answer got wrong, how it has gone so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from simulator.stepping.step_plan import Step, StepKind, UpdateRecord
from ui.stepping.practice.practising import SHOWN, Practising
from ui.stepping.practice.score import Tally
from ui.words.messages import filled, said, sentences, worded
from ui.words.numbers import changed, short

if TYPE_CHECKING:
    from simulator.practice import Question, Verdict

RIGHT, WRONG, COARSE = "✓", "✗", "≈"


class PracticeWords(QObject):
    """Sentences of the practice row."""

    def told(self, practising: Practising, complaint: str, *, held: bool) -> tuple[str, str]:
        """Return what is said of the question that is shown, and the role of its colour."""
        verdict = practising.verdict
        if complaint:
            return said(complaint), "warning"
        if practising.asked is None:
            role = "good" if practising.verdict is not None else "muted"
            more = self.tr("Enter asks for what comes next.") if practising.is_open else ""
            known, exact = self._known(practising), self._exact(practising)
            again = self._again(practising)
            return said(sentences(known, exact, again, more)), role
        if held:
            return self.tr("Answer first, or press Show answer."), "warning"
        if verdict is not None and verdict.wanted:
            return f"{COARSE} {self._diagnosed(verdict)}", "warning"
        if verdict is not None:
            return f"{WRONG} {self._diagnosed(verdict)}", "error"
        return said(sentences(self._skipped(practising), self._prompt(practising.asked))), "muted"

    def _skipped(self, practising: Practising) -> str:
        """Return that results are shown that were not asked for, where a press skipped some."""
        told = self.tr("Results shown unasked: {count}.")
        return filled(told, count=practising.skipped) if practising.skipped else ""

    def _known(self, practising: Practising) -> str:
        if practising.verdict is None:
            told = self.tr("The answer is shown.")
            return told if practising.hints == SHOWN else self.tr("This is known already.")
        if practising.tries == 1 and not practising.hints:
            at_once = self.tr("Right at once.")
            return f"{RIGHT} {at_once}"
        told = filled(self.tr("Right. Tries: {tries}, hints: {hints}."), tries=practising.tries,
                      hints=practising.hints)  # fmt: skip
        return f"{RIGHT} {told}"

    def _again(self, practising: Practising) -> str:
        if practising.verdict is None or not practising.is_again:
            return ""
        return self.tr("You had seen it before, so the score does not count it.")

    def _exact(self, practising: Practising) -> str:
        """Return the value where what was typed is not all that counts of it."""
        verdict, question = practising.verdict, practising.question
        if verdict is None or question is None:
            return ""
        if verdict.from_screen:
            told = self.tr("With the rounded numbers shown it is right; with all digits: {value}.")
            return filled(told, value=short(question.value, question.digits))
        if not verdict.coarse:
            return ""
        told = self.tr("It is right to the digits you typed: {value}.")
        return filled(told, value=short(question.value, question.digits))

    def _diagnosed(self, verdict: Verdict) -> str:
        first, *others = verdict.told
        either = worded("PracticeWords", "Another mistake leads to the same number. {other}")
        return said(sentences(first, *(either.format(other=one) for one in others)))

    def _prompt(self, asked: Question) -> str:
        if asked.memory:
            return self.tr("What does the optimizer remember now? Type it and press Enter.")
        if asked.kind is StepKind.UPDATE:
            told = self.tr("Type the new value and press Enter; the learning rate η is {rate}.")
            return filled(told, rate=short(asked.rate))
        return self.tr("Type the result and press Enter; the picture shows what goes into it.")

    def given(self, record: UpdateRecord, step: Step) -> str:
        """Return the numbers that a step needs and no picture shows; empty where all are seen."""
        if step.kind is not StepKind.UPDATE:
            return ""
        index = record.spec.parameter_index(step.layer, step.part, step.unit)
        told = self.tr("The value now is {value}, the batch's gradient {gradient}.")
        gradient = float(record.stages.data_gradient[index])
        value = changed(float(record.theta[index]), float(record.theta_after[index]))[0]
        return filled(told, value=value, gradient=short(gradient))

    def kind(self, kind: StepKind) -> str:
        """Return what a kind of number is called in the score."""
        return {
            StepKind.STATISTIC: self.tr("Means and spreads"),
            StepKind.SUM: self.tr("Weighted sums z"),
            StepKind.ACTIVATION: self.tr("Activations a"),
            StepKind.LOSS: self.tr("Losses"),
            StepKind.DELTA: self.tr("Deltas δ"),
            StepKind.GRADIENT: self.tr("Gradients"),
            StepKind.BATCH_GRADIENT: self.tr("Mean gradients"),
            StepKind.UPDATE: self.tr("New weights and memories"),
        }[kind]

    def _brief_kind(self, kind: StepKind) -> str:
        return {
            StepKind.STATISTIC: self.tr("means"),
            StepKind.SUM: self.tr("sums z"),
            StepKind.ACTIVATION: self.tr("activations a"),
            StepKind.LOSS: self.tr("losses"),
            StepKind.DELTA: self.tr("deltas δ"),
            StepKind.GRADIENT: self.tr("gradients"),
            StepKind.BATCH_GRADIENT: self.tr("mean gradients"),
            StepKind.UPDATE: self.tr("new values"),
        }[kind]

    def score(self, kind: StepKind, found: Tally, tries: int = 0) -> tuple[str, ...]:
        """Return how a kind has gone, in few words and in fewer.

        Parameters
        ----------
        kind : StepKind
        found : Tally
        tries : int, default 0
            Answers to what is asked right now, which counts once it is known.
        """
        figures = f"{found.at_once} / {found.asked}"
        name = self._brief_kind(kind)
        if found.asked:
            forms = (
                self.tr("{kind}: {right} of {asked} right at once"),
                self.tr("{kind}: {right} of {asked}"),
            )
            right, asked = found.at_once, found.asked
            return (*(filled(one, kind=name, right=right, asked=asked) for one in forms), figures)
        if tries:
            return filled(self.tr("{kind}: tried {tries}×"), kind=name, tries=tries), figures
        return filled(self.tr("{kind}: none yet"), kind=name), figures

    def score_in_full(self, kind: StepKind, found: Tally) -> str:
        """Return how a kind has gone, with tries and hints, and how often once more."""
        if not (found.asked or found.again):
            return filled(self.tr("{kind}: none yet"), kind=self.kind(kind))
        told = self.tr("{kind}: {right} of {asked} right at once, {tries} tries, {hints} hints")
        first = filled(
            told,
            kind=self.kind(kind),
            right=found.at_once,
            asked=found.asked,
            tries=found.tries,
            hints=found.hints,
        )
        if not found.again:
            return first
        return filled(self.tr("{score}, {count} worked out again"), score=first, count=found.again)
