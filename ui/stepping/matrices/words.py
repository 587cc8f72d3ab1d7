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
            Form.PRODUCT: self.tr("W: rows are sources, columns nodes. Books differ."),
            Form.NO_PRODUCT: self.tr(
                "No product of matrices here: each row is set to mean 0 and spread 1 by itself."
            ),
            Form.ELEMENTWISE: self.tr("The function acts on each number of the matrix by itself."),
            Form.BY_ROW: self.tr("The function acts on each row as a whole."),
            Form.LARGEST: self.tr("Each node passes on the largest of its neighbouring columns."),
            Form.LOSS: self.tr("Outputs and targets of a row make one number: its loss."),
        }

    def _backward(self) -> dict[Form, str]:
        return {
            Form.OUTPUT_DELTA: self.tr("Outputs minus targets, for all nodes at once."),
            Form.SLOPED_DELTA: self.tr(
                "The loss's slope times the activation's, number by number."
            ),
            Form.DELTA: self.tr(
                "The next deltas come back through W turned round (T); ∘ multiplies number by "
                "number."
            ),
            Form.DELTA_WITHOUT: self.tr(
                "The next layer has no product, so no W leads back: ∂E/∂A comes through its mean "
                "and spread."
            ),
            Form.JACOBIAN: self.tr(
                "Every output depends on every sum: J has a slope for each pair of them."
            ),
            Form.GRADIENT: self.tr(
                "X turned round (T) times the deltas: each weight's input times its node's delta, "
                "summed over the rows."
            ),
            Form.BIAS_GRADIENT: self.tr(
                "A bias has the input 1 in every row: its deltas are added up."
            ),
            Form.OTHER_GRADIENT: self.tr(
                "No product of matrices here: each node has this gradient by itself."
            ),
        }

    def _update(self, form: Form) -> str:
        if form is Form.RULE:
            return self.tr("The whole matrix moves at once: the learning rate times its gradients.")
        return self.tr(
            "The whole matrix moves at once, by what the optimizer makes of each gradient."
        )
