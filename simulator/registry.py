"""Records of one kind by name, each found in a file of its own.

An activation, a loss or an optimizer is a frozen record that stands in a module of its own as
``RECORD``. The package finds its modules itself, so that adding one touches one file, and menus,
messages, documents and schemas follow from the registry. Knows nothing of what the records are.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Generic, Protocol, TypeVar

from simulator.messages import Message
from simulator.quoting import quoted


class Record(Protocol):
    """What every record has."""

    @property
    def name(self) -> str:
        """Name in files and commands; never changes once published."""

    @property
    def title(self) -> str:
        """The name for people, in English; the interface translates it."""

    @property
    def order(self) -> int:
        """Where it stands in menus; in steps of ten, so that one more fits between two."""


R = TypeVar("R", bound=Record)


def discover(package: str, kind: type[R]) -> tuple[R, ...]:
    """Return the records of a package: the ``RECORD`` of each of its modules.

    Modules are found by the import system and not by looking for files, so that a package in a
    wheel, in a zip archive or in a frozen program is read alike.

    Parameters
    ----------
    package : str
        Full name of a package that is being imported or already is. Modules whose names start
        with an underscore help the others and hold no record.
    kind : type
        The records' class.

    Returns
    -------
    tuple
        By `order`, then by name.

    Raises
    ------
    TypeError
        If a module has no such record; the message names it.
    ImportError
        If there is no module at all: a frozen program was packed without them, since no import
        statement names them.
    """
    path = importlib.import_module(package).__path__
    found = []
    for name in sorted(module.name for module in pkgutil.iter_modules(path)):
        if name.startswith("_"):
            continue
        record = getattr(importlib.import_module(f"{package}.{name}"), "RECORD", None)
        if not isinstance(record, kind):
            raise TypeError(f"{package}.{name} must hold a {kind.__name__} called RECORD")
        found.append(record)
    if not found:
        raise ImportError(f"{package} was packed without its modules: it holds no record")
    return tuple(sorted(found, key=_place))


def _place(record: Record) -> tuple[int, str]:
    return record.order, record.name


class Registry(Mapping[str, R], Generic[R]):
    """The records of one kind by name, in the order of menus.

    Parameters
    ----------
    kind : str
        What the records are, for messages: ``"activation"``.
    records : iterable of Record

    Raises
    ------
    ValueError
        If two records have the same name.

    Examples
    --------
    >>> from simulator.nn import initializers
    >>> initializers.REGISTRY.find("zeros").formula
    'W = 0'
    """

    def __init__(self, kind: str, records: Iterable[R]) -> None:
        self.kind = kind
        self._records: dict[str, R] = {}
        for record in sorted(records, key=_place):
            if record.name in self._records:
                raise ValueError(f"there are two records of the {kind} {record.name!r}")
            self._records[record.name] = record

    def __getitem__(self, name: str) -> R:
        return self._records[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._records)

    def __len__(self) -> int:
        return len(self._records)

    def find(self, name: str) -> R:
        """Return the record called `name`.

        Raises
        ------
        ValueError
            If there is none; the message lists the valid names.
        """
        try:
            return self._records[name]
        except (KeyError, TypeError):
            names = ", ".join(self._records)
            raise ValueError(
                Message(
                    "{name} must be one of {allowed}, got {got}",
                    name=self.kind,
                    allowed=names,
                    got=quoted(name),
                )
            ) from None

    @contextmanager
    def added(self, record: R) -> Iterator[R]:
        """Have one more record for the length of a ``with`` block, as tests do.

        Raises
        ------
        ValueError
            If there is one of that name already.
        """
        before = self._records
        self._records = dict(Registry(self.kind, [*before.values(), record]))
        try:
            yield record
        finally:
            self._records = before
