"""What an equation of matrices says, in one sentence."""

from __future__ import annotations

from PySide6.QtCore import QObject

from simulator.stepping.matrices import Form


class MatrixWords(QObject):
    """A sentence for each kind of equation."""

    def sentence(self, form: Form) -> str:
        """Return what a learner should know of an equation of this form."""
        return self._forward().get(form) or self._backward().get(form) or self._update(form)

    def _forward(self) -> dict[Form, str]:
        return {
            Form.PRODUCT: self.tr("W: rows are sources, columns nodes."),
            Form.NO_PRODUCT: self.tr("No product: each row gets mean 0, spread 1."),
            Form.ELEMENTWISE: self.tr("The function acts on each number by itself."),
            Form.BY_ROW: self.tr("The function acts on each row as a whole."),
            Form.LARGEST: self.tr("Each node passes on its columns' largest."),
            Form.LOSS: self.tr("Outputs and targets of a row make its loss."),
        }

    def _backward(self) -> dict[Form, str]:
        return {
            Form.OUTPUT_DELTA: self.tr("Outputs minus targets, for all nodes at once."),
            Form.SLOPED_DELTA: self.tr("The loss's slope times f′, number by number."),
            Form.DELTA: self.tr("Back through Wᵀ; ∘ goes number by number."),
            Form.DELTA_WITHOUT: self.tr("The next layer has no W to lead back."),
            Form.JACOBIAN: self.tr("J: a slope for each pair of output and sum."),
            Form.GRADIENT: self.tr("Xᵀ times δ: each input times each delta."),
            Form.GRADIENT_SO_FAR: self.tr("Rows' gradients add up; the mean comes last."),
            Form.BIAS_GRADIENT: self.tr("Biases have input 1: their deltas add up."),
            Form.OTHER_GRADIENT: self.tr("No product: each node has its own gradient."),
        }

    def _update(self, form: Form) -> str:
        if form is Form.RULE:
            return self.tr("All move: learning rate times gradients.")
        return self.tr("All move as the optimizer has it.")
