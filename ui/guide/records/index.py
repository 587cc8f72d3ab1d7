"""The list of all records of a kind, with links to their pages."""

from __future__ import annotations

from simulator.messages import Message
from ui.guide.records.markdown import cell, code, link, table
from ui.guide.records.page_kind import PageKind, Say
from ui.words.messages import worded


def index_table(kind: PageKind, say: Say) -> str:
    """Return the table of all records of a kind, in the order of menus."""
    rows = (
        (
            link(say(Message(one.title)), kind.page(one.name)),
            code(one.name),
            *kind.cells(one, say),
            cell(say(Message(one.explanation))),
        )
        for one in kind.registry.values()
    )
    first = worded("help", "Name"), worded("help", "In files")
    heads = (*first, *kind.heads, worded("help", "In one line"))
    return table(map(say, heads), rows)
