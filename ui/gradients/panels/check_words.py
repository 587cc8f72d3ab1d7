"""The sentences of the check: how it stands, what was differentiated, and what is in the way."""

from __future__ import annotations

from PySide6.QtCore import QObject

from simulator.diagnostics.compared_gradients import ComparedGradients, Verdict
from simulator.diagnostics.gradient_check import default_step
from simulator.diagnostics.step_study import StepStudy
from simulator.scenarios.experiment import Experiment
from ui.gradients.model.named import NamedParameters
from ui.gradients.model.rows import CheckedRows, RowChoice
from ui.words.messages import filled, listed, said, sentences
from ui.words.numbers import grouped, short

_MOST_SUMS = 3


class CheckWords(QObject):
    """Says how a check stands."""

    def headline(self, found: ComparedGradients, *, works: bool) -> str:
        """Return the answer in one line."""
        total, done = grouped(len(found.exact)), grouped(found.done)
        if works:
            return self.so_far(found.done, len(found.exact))
        if not found.is_done:
            words = self.tr("Stopped after {done} of {total} parameters")
            return filled(words, done=done, total=total)
        return self._answer(found, total)

    def so_far(self, done: int, total: int) -> str:
        """Return how far the comparison is."""
        words = self.tr("Comparing: {done} of {total} parameters so far")
        return filled(words, done=grouped(done), total=grouped(total))

    def _answer(self, found: ComparedGradients, total: str) -> str:
        verdicts = found.verdicts()
        wrong = verdicts.count(Verdict.DIFFERS) + verdicts.count(Verdict.NO_NUMBER)
        right = verdicts.count(Verdict.AGREES)
        if wrong:
            words = self.tr("{wrong} of {total} gradients differ from their differences")
            return filled(words, wrong=grouped(wrong), total=total)
        if right < len(verdicts):
            words = self.tr("{right} of {total} gradients agree; none of the others can be judged")
            return filled(words, right=grouped(right), total=total)
        return filled(self.tr("All {total} gradients agree with their differences"), total=total)

    def facts(self, choice: RowChoice, rows: CheckedRows, experiment: Experiment) -> str:
        """Return which rows' loss was differentiated and how, and what was left out of it."""
        step = short(default_step("central"), 2)
        texts = [
            filled(self._rows(choice, rows), count=grouped(len(rows.X)), row=self._row(rows)),
            filled(
                self.tr(
                    "Differences in the table are central, with the step {step} = ∛ε: one that "
                    "suits every weight."
                ),
                step=step,
            ),
        ]
        if experiment.spec.drops:
            texts.append(self.tr("Dropout is off here, or each pass would be another network."))
        penalties = experiment.scenario.regularization
        if penalties.l1 or penalties.l2:
            texts.append(self.tr("L1 and L2 are left out: their slopes need no pass back."))
        return said(sentences(*texts))

    def _rows(self, choice: RowChoice, rows: CheckedRows) -> str:
        if rows.stands_in:
            return self.tr(
                "Loss of training row {row}: your own row, which is shown, may have no target."
            )
        return {
            "batch": self.tr("Mean loss of the next batch, rows: {count}."),
            "all": self.tr("Mean loss of all training rows, {count}."),
            "row": self.tr("Loss of training row {row}, the one that is shown."),
        }[choice]

    def _row(self, rows: CheckedRows) -> str:
        return grouped(int(rows.numbers[0]) + 1)

    def kink(self, study: StepStudy, named: NamedParameters, rows: CheckedRows) -> str:
        """Return what a step carries over a kink; empty where none does."""
        if study.kink_from is None:
            return ""
        sums = study.kinked[:_MOST_SUMS]
        told = listed(*(named.kink(one, int(rows.numbers[one.sample])) for one in sums))
        words = self.tr(
            "From a step of {step} on, {sums} goes over a kink, where the slope jumps: the "
            "difference is then the slope of neither side."
        )
        return filled(words, step=short(study.kink_from, 2), sums=told)
