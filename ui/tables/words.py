"""What roles, kinds, tasks and signs of a table are called on the screen."""

from __future__ import annotations

from collections.abc import Mapping

from simulator.data.datasets import Task
from simulator.data.input_columns import Missing
from simulator.tables.table import Kind, Role
from ui.widgets.fields import Choice
from ui.words.messages import worded

ROLES: Mapping[Role, str] = {
    "input": worded("TableWords", "Input"),
    "target": worded("TableWords", "Target"),
    "ignored": worded("TableWords", "Ignored"),
    "split": worded("TableWords", "Split"),
}
KINDS: Mapping[Kind, str] = {
    "number": worded("TableWords", "Number"),
    "class": worded("TableWords", "Class"),
    "yes_no": worded("TableWords", "Yes or no"),
    "text": worded("TableWords", "Text"),
}
TASKS: Mapping[Task, str] = {
    "binary": worded("TableWords", "Two classes"),
    "multiclass": worded("TableWords", "Several classes"),
    "multilabel": worded("TableWords", "Several yes or no"),
    "regression": worded("TableWords", "Numbers"),
}
MISSING: Mapping[Missing, str] = {
    "leave_out": worded("TableWords", "Leave the row out"),
    "mean": worded("TableWords", "Fill with the mean"),
    "median": worded("TableWords", "Fill with the median"),
    "most_frequent": worded("TableWords", "Fill with the commonest"),
}
_ABOUT_ROLES: Mapping[Role, str] = {
    "input": worded("TableWords", "The network gets it."),
    "target": worded("TableWords", "The network is to learn it."),
    "ignored": worded("TableWords", "It is left out, and never written into a file."),
    "split": worded("TableWords", "It says which rows are kept aside for validation."),
}
_ABOUT_KINDS: Mapping[Kind, str] = {
    "number": worded("TableWords", "More and less mean something: a size, a price, a count."),
    "class": worded(
        "TableWords", "One of several names. As an input each of them becomes an input of its own."
    ),
    "yes_no": worded("TableWords", "One of two answers: 0 or 1."),
    "text": worded("TableWords", "Words that are no classes: no network here can take them."),
}
_ABOUT_TASKS: Mapping[Task, str] = {
    "binary": worded("TableWords", "One output says how likely the second class is."),
    "multiclass": worded("TableWords", "Each class has an output; the largest is the answer."),
    "multilabel": worded("TableWords", "Each output answers a question of its own."),
    "regression": worded("TableWords", "Each output is a number."),
}
_ABOUT_MISSING: Mapping[Missing, str] = {
    "leave_out": worded("TableWords", "A row without a value here is not used."),
    "mean": worded("TableWords", "The mean of the training rows stands in its place."),
    "median": worded(
        "TableWords",
        "The middle value of the training rows stands in its place; outliers do not move it.",
    ),
    "most_frequent": worded(
        "TableWords", "What is commonest in the training rows stands in its place."
    ),
}

ENCODINGS: tuple[Choice, ...] = (
    ("utf-8", "UTF-8", ""),
    ("utf-8-sig", worded("TableWords", "UTF-8 (Excel)"), ""),
    ("utf-16", "UTF-16", ""),
    ("cp949", worded("TableWords", "Korean (CP949)"), ""),
    ("latin-1", worded("TableWords", "Western (Latin-1)"), ""),
)
DELIMITERS: tuple[Choice, ...] = (
    (",", worded("TableWords", "Comma  ,"), ""),
    (";", worded("TableWords", "Semicolon  ;"), ""),
    ("\t", worded("TableWords", "Tab"), ""),
    ("|", worded("TableWords", "Bar  |"), ""),
)
QUOTES: tuple[Choice, ...] = (
    ('"', worded("TableWords", 'Double  "'), ""),
    ("'", worded("TableWords", "Single  '"), ""),
)
DECIMALS: tuple[Choice, ...] = (
    (".", worded("TableWords", "Point  .  (1.5)"), ""),
    (",", worded("TableWords", "Comma  ,  (1,5)"), ""),
)
THOUSANDS: tuple[Choice, ...] = (
    ("", worded("TableWords", "None"), ""),
    (",", worded("TableWords", "Comma  (1,000)"), ""),
    (".", worded("TableWords", "Point  (1.000)"), ""),
    (" ", worded("TableWords", "Space  (1 000)"), ""),
    ("'", worded("TableWords", "Apostrophe  (1'000)"), ""),
)
HEADERS: tuple[Choice, ...] = (
    ("yes", worded("TableWords", "Names of the columns"), ""),
    ("no", worded("TableWords", "Values already"), ""),
)


def role_choices() -> list[Choice]:
    """Return what a column can be for."""
    return [(name, title, _ABOUT_ROLES[name]) for name, title in ROLES.items()]


def kind_choices() -> list[Choice]:
    """Return what a column can hold."""
    return [(name, title, _ABOUT_KINDS[name]) for name, title in KINDS.items()]


def task_choices() -> list[Choice]:
    """Return what there can be to learn."""
    return [(name, title, _ABOUT_TASKS[name]) for name, title in TASKS.items()]


def missing_choices(kind: Kind) -> list[Choice]:
    """Return what can become of a row without a value in a column of a kind."""
    return [
        (name, title, _ABOUT_MISSING[name])
        for name, title in MISSING.items()
        if kind == "number" or name not in ("mean", "median")
    ]
