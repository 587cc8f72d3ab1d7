"""Which findings a click puts right, and what it makes of the draft."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from simulator.data.input_columns import Missing
from simulator.scenarios.table_draft import TableDraft
from simulator.tables.findings import Finding
from ui.words.messages import worded

_TO_IGNORE = frozenset(
    {
        *("identifier", "text", "date", "empty", "constant_input", "near_constant"),
        *("many_categories", "target_copy"),
    }
)


@dataclass(frozen=True, slots=True)
class Remedy:
    """Something that a click does about a finding.

    Attributes
    ----------
    text : str
        What its button says.
    make : callable
        Takes the draft and returns the one in which it is done.
    """

    text: str
    make: Callable[[TableDraft], TableDraft]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Remedy) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)


def remedies(finding: Finding, draft: TableDraft) -> list[Remedy]:
    """Return what can be done about a finding with a click, as the draft stands."""
    names = [column.name for column in draft.table.columns]
    places = [names.index(name) for name in finding.columns if name in names]
    if finding.kind == "missing":
        return _of_gaps(places, draft)
    if finding.kind == "duplicates":
        text = worded("Remedies", "Take them out")
        return [Remedy(text, TableDraft.without_repeated_rows)]
    if finding.kind == "scale" and draft.is_unscaled:
        text = worded("Remedies", "Standardise")
        return [Remedy(text, TableDraft.standardized)]
    inputs = [k for k in places if draft.roles[k] == "input"]
    if finding.kind in _TO_IGNORE and inputs:
        text = worded("Remedies", "Ignore “{name}”").format(name=names[inputs[0]])
        return [Remedy(text, lambda now: now.with_role(inputs[0], "ignored"))]
    return []


def is_done(finding: Finding, draft: TableDraft) -> bool:
    """Return whether what a finding asks for is done already, so that it need not be said."""
    return finding.kind == "scale" and draft.are_scaled(finding.columns)


def _of_gaps(places: list[int], draft: TableDraft) -> list[Remedy]:
    """Return the other ways with rows in which a value is missing."""
    filling = {k: _usual(draft.table.columns[k].kind) for k in places}
    now = {k: draft.uses[k].missing for k in places}
    found = []
    numbers = all(rule == "median" for rule in filling.values())
    if any(rule == "leave_out" for rule in now.values()):
        text = worded("Remedies", "Fill with what is usual")
        if numbers:
            text = worded("Remedies", "Fill with the median")
        found.append(Remedy(text, lambda draft: draft.with_missing(filling)))
    if any(rule != "leave_out" for rule in now.values()):
        out: dict[int, Missing] = dict.fromkeys(places, "leave_out")
        text = worded("Remedies", "Leave these rows out")
        found.append(Remedy(text, lambda draft: draft.with_missing(out)))
    return found


def _usual(kind: str) -> Missing:
    return "median" if kind == "number" else "most_frequent"
