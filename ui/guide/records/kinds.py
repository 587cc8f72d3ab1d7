"""All kinds of record that have pages, in the order in which the help lists them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from ui.guide.records import (
    activation,
    data,
    function,
    initializer,
    layer,
    loss,
    optimizer,
    schedule,
)
from ui.guide.records.page_kind import PageKind

KINDS: tuple[PageKind, ...] = (
    data.KIND,
    layer.KIND,
    activation.KIND,
    loss.KIND,
    initializer.KIND,
    optimizer.KIND,
    schedule.KIND,
    function.KIND,
)


def records() -> Iterator[tuple[PageKind, Any]]:
    """Yield every record that has a page, with its kind."""
    for kind in KINDS:
        for record in kind.registry.values():
            yield kind, record


@cache
def record_pages() -> frozenset[str]:
    """Return the names of all pages that are made from records."""
    return frozenset(kind.page(record.name) for kind, record in records())
