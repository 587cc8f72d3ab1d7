"""What is said of a row of the learner's own: what can be computed of it, and what can't."""

from __future__ import annotations

from PySide6.QtCore import QObject

from simulator.stepping.step_plan import Granularity, StepKind, UpdateRecord
from ui.words.messages import filled
from ui.words.numerals import numeral_text

_MOST_SHOWN = 3


class OwnRowWords(QObject):
    """Sentences of the step panel about a row that is none of the data's."""

    def title(self, record: UpdateRecord) -> str:
        """Return what is stepped through."""
        row = record.own
        if row is None or len(row.raw) > _MOST_SHOWN:
            return self.tr("Your own row")
        inputs = ", ".join(map(numeral_text, row.raw))
        return filled(self.tr("Your own row ({inputs})"), inputs=inputs)

    def sentence(self) -> str:
        """Return what is to be known before the first step."""
        return self.tr("It is computed with the weights as they are; nothing is learnt from it.")

    def inviting(self, record: UpdateRecord, granularity: Granularity) -> str:
        """Return what one press of Step does; empty where it is the same as for any row."""
        if granularity in (Granularity.NODE, Granularity.LAYER, Granularity.EPOCH):
            return ""
        if granularity is Granularity.PASS or record.until is StepKind.ACTIVATION:
            return self.tr("Press Step (→): the whole forward pass of your own row.")
        return self.tr("Press Step (→): forward and backward pass of your own row.")

    def no_chain(self) -> str:
        """Return why no chain of a weight is shown."""
        return self.tr("A chain leads to an update, and your own row makes none.")

    def end(self, record: UpdateRecord) -> str:
        """Return why nothing follows the last step."""
        if record.until is StepKind.ACTIVATION:
            return self.tr("Without a target there is no loss, and so no delta and no gradient.")
        return self.tr("No update follows: your own row is no training row.")
