"""What there is to say of a kind of record: one value for each kind, from which pages are made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from simulator.registry import Registry
from simulator.settings import Setting
from ui.widgets.help import record_page

# Says a message in the page's language.
Say = Callable[[str], str]
# What a line of a page is about, and what it says; empty where there is nothing to say.
Fact = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageKind:
    """A kind of record that has pages.

    Attributes
    ----------
    name : str
        What its pages' names begin with: ``activation`` of ``activation-relu``.
    index : str
        The page that lists them all, without its ending: ``activations``.
    registry : Registry
    every : str
        What the link to that page says.
    chosen : (str, str)
        The page of the help on the place where one is chosen, without its ending, and what the
        link to it says.
    term : str
        The glossary's term for the kind.
    called : str
        What the glossary's term for one of them has behind its name, such as ``schedule``.
    formulas : callable
        ``formulas(record, say)`` yields the lines of its formula.
    facts : callable
        ``facts(record, say)`` yields what its page lists.
    heads : tuple of str
        The heads of the list of all, without the first and the last: title and explanation.
    cells : callable
        ``cells(record, say)`` returns what stands below them.
    filed : callable
        ``filed(record)`` returns a sentence on its name in files and commands; empty where it has
        none.
    command : callable
        ``command(record)`` returns a command that uses it; empty where there is none.
    settings : callable
        ``settings(record)`` returns what can be set.
    nowhere : str
        What is said where no other library has it; empty where nothing is said.
    """

    name: str
    index: str
    registry: Registry[Any]
    every: str
    chosen: tuple[str, str]
    term: str
    formulas: Callable[[Any, Say], Iterator[str]]
    facts: Callable[[Any, Say], Iterator[Fact]]
    heads: tuple[str, ...]
    cells: Callable[[Any, Say], tuple[str, ...]]
    filed: Callable[[Any], str]
    command: Callable[[Any], str]
    settings: Callable[[Any], tuple[Setting, ...]] = attrgetter("settings")
    nowhere: str = ""
    called: str = ""

    def page(self, name: str) -> str:
        """Return a record's page."""
        return record_page(self.name, name)

    def file(self, name: str) -> str:
        """Return the file of a record's page as it is called from the other records' pages."""
        return self.page(name).rpartition("/")[2]
