"""What is noted of a run while somebody looks: each recorder is made with the first look."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from simulator.scenarios.experiment import Experiment
from simulator.training.state import TrainingState
from simulator.training.trainer import Trainer

if TYPE_CHECKING:  # read with the first look: the start does not wait for it
    from simulator.session.gradient_flow import FlowNotes, FlowRecorder, GradientFlow
    from simulator.session.moment import Moment
    from simulator.session.row_losses import RowLosses, RowLossRecorder, RowNotes
    from simulator.session.run_state import RunState, Tip


class Noting:
    """The recorders of one run.

    Parameters
    ----------
    experiment : Experiment
    """

    def __init__(self, experiment: Experiment) -> None:
        self._experiment = experiment

    @cached_property
    def rows(self) -> RowLossRecorder:
        """Notes the losses of the training rows."""
        from simulator.session.row_losses import RowLossRecorder

        return RowLossRecorder(self._experiment.data)

    @cached_property
    def flow(self) -> FlowRecorder:
        """Notes gradients and activations by layer."""
        from simulator.session.gradient_flow import FlowRecorder

        return FlowRecorder(self._experiment)

    @property
    def _made_rows(self) -> RowLossRecorder | None:
        return self.rows if "rows" in vars(self) else None

    @property
    def _made_flow(self) -> FlowRecorder | None:
        return self.flow if "flow" in vars(self) else None

    def carry_over(self, before: Noting, trainer: Trainer) -> None:
        """Go on with what is looked at in the run before."""
        if before._made_rows is not None and before.rows.is_on:
            self.rows.follow(trainer, True)
        if before._made_flow is not None and before.flow.is_on:
            self.flow.follow(trainer, True)

    def follow_as(self, before: Noting, trainer: Trainer) -> None:
        """Note what another run notes, and no more; what was noted of it stays."""
        self.carry_over(before, trainer)
        if self._made_rows is not None and not (before._made_rows and before.rows.is_on):
            self.rows.follow(trainer, False)
        if self._made_flow is not None and not (before._made_flow and before.flow.is_on):
            self.flow.follow(trainer, False)

    def attach(self, trainer: Trainer) -> None:
        """Note what this trainer makes from now on; what is ahead of it has been taken back."""
        for made in (self._made_rows, self._made_flow):
            if made is not None:
                made.attach(trainer)

    def cut(self, state: TrainingState) -> None:
        """Forget what came after a state: it has been taken back."""
        if self._made_rows is not None:
            self.rows.cut(state.epoch, state.update)
        if self._made_flow is not None:
            self.flow.cut(state.update)

    def fill(self, trainer: Trainer, moments: Sequence[Moment]) -> None:
        """Have what is looked at also at moments that are kept, where it was not noted then."""
        if self._made_rows is not None:
            self.rows.fill(trainer, moments)
        if self._made_flow is not None:
            self.flow.fill(moments)

    # -- as values

    @property
    def row_notes(self) -> RowNotes | None:
        """What was noted of the rows; None where nobody looks."""
        return None if self._made_rows is None else self.rows.notes()

    @property
    def flow_notes(self) -> FlowNotes | None:
        """What was noted of the layers; None where nobody looks."""
        return None if self._made_flow is None else self.flow.notes()

    def put_back(self, noted: RunState, state: TrainingState) -> None:
        """Have what was noted up to a state again, as far as somebody looked then and does now."""
        if self._made_rows is not None:
            self.rows.put_back(noted.rows, state.epoch, state.update)
        if self._made_flow is not None:
            self.flow.put_back(noted.flow, state.update)

    def seen_rows(self, trainer: Trainer, version: object, *, hurries: bool) -> RowLosses | None:
        """Return the rows' losses, computed as they stand unless training hurries."""
        made = self._made_rows
        return None if made is None else made.losses(trainer, version, standing=not hurries)

    def seen_flow(
        self, trainer: Trainer, version: object, *, hurries: bool, tip: Tip | None
    ) -> GradientFlow | None:
        """Return what was noted of the layers, up to now; `tip` is the latest moment."""
        made = self._made_flow
        return None if made is None else made.seen(trainer, version, hurries=hurries, tip=tip)
