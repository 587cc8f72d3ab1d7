"""A table on its way to a scenario: what each column is for, until a network can be made for it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

import numpy as np

from simulator.data.datasets import Task
from simulator.data.input_columns import Missing
from simulator.data.own_table import ColumnUse, OwnTable
from simulator.scenarios import presets
from simulator.scenarios.data_settings import Scaling, SplitSettings
from simulator.scenarios.from_table import scenario_for, uses_for, usual_aside
from simulator.scenarios.presets import Scenario
from simulator.tables.roles import proposed_roles, proposed_task
from simulator.tables.table import Column, Role, Table
from simulator.tables.table_format import TableFormat

_SEVERAL = ("number", "yes_no")


@dataclass(frozen=True, slots=True)
class TableDraft:
    """What is chosen for a table so far; it need not make sense yet.

    Attributes
    ----------
    table : Table
    uses : tuple of ColumnUse
        One for each column.
    wanted : {"binary", "multiclass", "multilabel", "regression"} or None
        The task that was chosen; None: what the targets speak for.
    scaling : {"none", "standardize", "minmax"}
        Of the inputs whose columns do not say another.
    target_scaling : {"none", "standardize", "minmax"} or None
        Of the targets of a regression; None: as the inputs.
    split : SplitSettings or None
        None: a share of each class, and of other tasks a share of all rows.
    share : float or None
        How much is kept aside; None: as much as suits the rows.
    seed : int
        Of the split.
    output, loss : str or None
        Activation of the output layer and loss; None: what suits the task.
    chosen : frozenset of str
        Columns whose rule for what is missing was chosen.
    origin : str
        Path of the file that the rows were read from.
    format : TableFormat or None
        How that file is read.
    """

    table: Table
    uses: tuple[ColumnUse, ...]
    wanted: Task | None = None
    scaling: Scaling = "standardize"
    target_scaling: Scaling | None = None
    split: SplitSettings | None = None
    share: float | None = None
    seed: int = 0
    output: str | None = None
    loss: str | None = None
    chosen: frozenset[str] = frozenset()
    origin: str = ""
    format: TableFormat | None = None

    @classmethod
    def of_table(
        cls, table: Table, origin: str = "", format: TableFormat | None = None
    ) -> TableDraft:
        """Return what is proposed for a table."""
        roles = proposed_roles(table)
        draft = cls(table, uses_for(table, roles), origin=origin, format=format)
        column = next((k for k, role in enumerate(roles) if role == "split"), None)
        return draft if column is None else replace(draft, split=draft._split_by(column))

    @classmethod
    def of_scenario(cls, scenario: Scenario) -> TableDraft:
        """Return what a scenario's table is taken as."""
        data = scenario.data
        own = data.table
        assert isinstance(own, OwnTable)
        return cls(
            own.table,
            own.uses,
            own.task,
            data.scaling,
            data.target_scaling,
            data.split,
            data.validation_fraction,
            data.seed,
            chosen=frozenset(column.name for column in own.table.columns),
            origin=own.origin,
            format=own.format,
        )

    @property
    def roles(self) -> tuple[Role, ...]:
        """What each column is for."""
        return tuple(use.role for use in self.uses)

    @property
    def targets(self) -> tuple[Column, ...]:
        """The columns that are learnt."""
        pairs = zip(self.table.columns, self.roles, strict=True)
        return tuple(column for column, role in pairs if role == "target")

    @property
    def tasks(self) -> tuple[Task, ...]:
        """The tasks that the targets allow, the one that is proposed first."""
        targets = self.targets
        kinds = {column.kind for column in targets}
        if kinds == {"number"}:
            return ("regression",)
        if len(targets) > 1:
            return ("multilabel",) if kinds == {"yes_no"} else ()
        if not targets or kinds == {"text"}:
            return ()
        two = len(targets[0].categories) == 2
        return ("binary", "multiclass") if two else ("multiclass",)

    @property
    def task(self) -> Task:
        """The task: what was chosen where the targets allow it, else what they speak for.

        Raises
        ------
        ValueError
            If there is none.
        """
        if self.wanted in self.tasks:
            return self.wanted
        return proposed_task(self.table, self.roles)

    @property
    def own(self) -> OwnTable:
        """The table as data.

        Raises
        ------
        ValueError
            If the columns do not make data yet.
        """
        return OwnTable(self.table, self.uses, self.task, origin=self.origin, format=self.format)

    # --- changes ------------------------------------------------------------------------------

    def with_role(self, k: int, role: Role) -> TableDraft:
        """Return the same with another role of column `k`.

        A second target stays beside the first where they can be learnt together, and takes its
        place otherwise; of columns that say how the rows are split there is one.
        """
        roles, column = list(self.roles), self.table.columns[k]
        roles[k] = role
        for other, before in enumerate(self.roles):
            if other == k or before != role:
                continue
            if role == "split":
                roles[other] = "ignored"
            kind = self.table.columns[other].kind
            if role == "target" and not (column.kind == kind and kind in _SEVERAL):
                roles[other] = "ignored" if kind == "text" else "input"
        uses = tuple(replace(use, role=one) for use, one in zip(self.uses, roles, strict=True))
        changed = replace(self, uses=uses)._with_usual_rules()
        if role == "split":
            return replace(changed, split=self._split_by(k))
        by_column = self.split is not None and self.split.method == "column"
        return replace(changed, split=None) if by_column and "split" not in roles else changed

    def with_column(self, k: int, column: Column) -> TableDraft:
        """Return the same with another column in place of column `k`: of another kind."""
        columns, uses = list(self.table.columns), list(self.uses)
        columns[k] = column
        if column.kind == "text" and uses[k].role == "input":
            uses[k] = replace(uses[k], role="ignored")
        if column.kind != "number":
            uses[k] = replace(uses[k], scaling=None)
        if column.kind != "number" and uses[k].missing in ("mean", "median"):
            uses[k] = replace(uses[k], missing="most_frequent")
        table = replace(self.table, columns=tuple(columns))
        changed = replace(self, table=table, uses=tuple(uses))._with_usual_rules()
        if uses[k].role == "split":
            return replace(changed, split=changed._split_by(k))
        return changed

    def with_missing(self, rules: dict[int, Missing]) -> TableDraft:
        """Return the same with other rules for what is missing, by the columns' places."""
        uses = list(self.uses)
        for k, rule in rules.items():
            uses[k] = replace(uses[k], missing=rule)
        names = {self.table.columns[k].name for k in rules}
        return replace(self, uses=tuple(uses), chosen=self.chosen | names)

    def with_scaling(self, k: int, scaling: Scaling | None) -> TableDraft:
        """Return the same with the numbers of column `k` scaled otherwise."""
        uses = list(self.uses)
        uses[k] = replace(uses[k], scaling=scaling)
        return replace(self, uses=tuple(uses))

    def without_repeated_rows(self) -> TableDraft:
        """Return the same without rows that are the same as one before them in what is used.

        The rows stand in no file then.
        """
        used = [
            column.values + 0.0  # −0 is 0
            for column, role in zip(self.table.columns, self.roles, strict=True)
            if role in ("input", "target")
        ]
        if not used:
            return self
        bits = np.stack([values.view(np.uint64) for values in used], axis=1)
        kept = np.sort(np.unique(bits, axis=0, return_index=True)[1])
        columns = tuple(
            replace(column, values=column.values[kept]) for column in self.table.columns
        )
        table = replace(self.table, columns=columns)
        return replace(self, table=table, origin="", format=None)

    @property
    def is_unscaled(self) -> bool:
        """Whether inputs are used as they are, but for columns that say otherwise."""
        return self.scaling == "none"

    def standardized(self) -> TableDraft:
        """Return the same with all inputs standardised whose columns say nothing else."""
        return replace(self, scaling="standardize")

    def are_scaled(self, names: Collection[str]) -> bool:
        """Return whether all columns of these names are scaled."""
        return all(
            (use.scaling or self.scaling) != "none"
            for column, use in zip(self.table.columns, self.uses, strict=True)
            if column.name in names
        )

    def _with_usual_rules(self) -> TableDraft:
        """Return the same with the usual rules for what is missing where none was chosen."""
        usual = uses_for(self.table, self.roles)
        uses = tuple(
            use if column.name in self.chosen else replace(use, missing=found.missing)
            for column, use, found in zip(self.table.columns, self.uses, usual, strict=True)
        )
        return replace(self, uses=uses)

    def _split_by(self, k: int) -> SplitSettings:
        names = self.table.columns[k].categories
        aside = usual_aside(names) or (names[-1] if names else "")
        return SplitSettings(method="column", validation=aside)

    # --- what comes of it ---------------------------------------------------------------------

    def scenario(self) -> Scenario:
        """Return the scenario that it makes.

        Raises
        ------
        ValueError
            If the columns do not make data yet, or no row can be used.
        """
        found = scenario_for(self.own, scaling=self.scaling, split=self.split)
        return self._with_choices(found)

    def applied_to(self, scenario: Scenario) -> Scenario:
        """Return a scenario with this table; all but what has to suit the table stays.

        Raises
        ------
        ValueError
            As in `scenario`.
        """
        fresh = self.scenario()
        last, output = scenario.layers[-1], fresh.layers[-1]
        same = last.units == output.units and scenario.data.dataset.task == self.task
        return presets.changed(
            scenario,
            data=fresh.data,
            layers=(*scenario.layers[:-1], last if same else output),
            loss=scenario.loss if same else fresh.loss,
            weights=None,
        )

    def _with_choices(self, found: Scenario) -> Scenario:
        """Return a scenario with what was chosen of its split, scaling, outputs and loss."""
        share = found.data.validation_fraction if self.share is None else self.share
        data = found.data.fields | {
            "validation_fraction": share,
            "target_scaling": self.target_scaling,
            "seed": self.seed,
        }
        layers = [layer.model_dump() for layer in found.layers]
        if self.output is not None:
            presets.give(layers, len(layers) - 1, self.output)
        loss = found.loss if self.loss is None else self.loss
        return presets.changed(found, data=data, layers=layers, loss=loss)
