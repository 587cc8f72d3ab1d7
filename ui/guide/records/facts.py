"""What the pages of several kinds of record say alike: settings, sources, kin, other libraries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from simulator.messages import Message
from simulator.references import NOWHERE, LibraryNames, Source
from simulator.settings import Setting
from ui.guide.records.markdown import cell, code, link, number, table
from ui.guide.records.page_kind import Fact, PageKind, Say
from ui.words.messages import worded
from ui.words.ranges import range_words

_LIBRARIES = (("Keras", "keras"), ("PyTorch", "pytorch"), ("scikit-learn", "sklearn"))
NOWHERE_ELSE = worded("help", "Keras, PyTorch and scikit-learn do not have it.")
SETUP = ("panel-setup", worded("help", "The set-up panel"))
_LAST_AUTHOR = re.compile(r"(.+) and (.+)")


def settings_table(settings: Iterable[Setting], say: Say) -> str:
    """Return the table of what can be set; empty where nothing can."""
    rows = [_setting(one, say) for one in settings]
    heads = (
        worded("help", "Setting"),
        worded("help", "In files"),
        worded("help", "Default"),
        worded("help", "Range"),
        worded("help", "What it does"),
    )
    return table(map(say, heads), rows) if rows else ""


def _setting(one: Setting, say: Say) -> tuple[str, ...]:
    allowed = say(range_words(one))
    told = (say(Message(one.title)), code(one.name), f"{one.default:g}", allowed)
    return (*told, cell(say(Message(one.explanation))))


def named(formula: str, settings: Iterable[Setting], say: Say) -> Iterator[Fact]:
    """Yield the settings that a formula has by the names they have in files, with their titles."""
    for one in settings:
        if re.search(rf"\b{one.name}(?![a-z])", formula):
            yield one.name, say(Message(one.title))


def kin(kind: PageKind, record: Any, say: Say) -> Iterator[Fact]:
    """Yield what a record was made from, and what was made from it."""
    made = [one.name for one in kind.registry.values() if record.name in one.parents]
    yield worded("help", "Made from"), _linked(kind, record.parents, say)
    yield worded("help", "Led to"), _linked(kind, made, say)


def _linked(kind: PageKind, names: Iterable[str], say: Say) -> str:
    found = ((say(Message(kind.registry[name].title)), kind.file(name)) for name in names)
    return ", ".join(link(title, page) for title, page in found)


def not_for(record: Any, say: Say) -> Fact:
    """Return what a record does not suit, and why."""
    texts = dict.fromkeys(text for _, text in record.unsuited)
    return worded("help", "Not for"), " ".join(say(Message(text)) for text in texts)


def published(sources: Iterable[Source], say: Say) -> list[str]:
    """Return where something was published, one line each."""
    return [f"{_authors(one.authors, say)} ({one.year}), “{one.title}”" for one in sources]


def _authors(names: str, say: Say) -> str:
    """Return family names as the page's language joins them."""
    if names.endswith(" et al."):
        return say(worded("help", "{0} et al.").format(names.removesuffix(" et al.")))
    found = _LAST_AUTHOR.fullmatch(names)
    return say(worded("help", "{0} and {1}").format(found[1], found[2])) if found else names


def elsewhere(names: LibraryNames, nowhere: str, say: Say) -> str:
    """Return what other libraries call it, and where they differ; or that none has it."""
    if names == NOWHERE:
        return f"{say(nowhere)}\n" if nowhere else ""
    called = [getattr(names, attribute) for _, attribute in _LIBRARIES]
    cells = [code(one) if one else "—" for one in called]
    note = say(Message(names.note)) if names.note else ""
    ended = note + "." * (note[-1:] not in ("", "."))
    return table([title for title, _ in _LIBRARIES], [cells]) + (f"\n{ended}\n" if note else "")


def bounds(lower: float, upper: float) -> Message:
    """Return between what numbers outputs lie."""
    return worded("help", "{low} to {high}").format(low=number(lower), high=number(upper))


def formula(text: str, say: Say) -> str:
    """Return a record's formula; what words it has are translated."""
    return say(Message(text)) if text else ""
