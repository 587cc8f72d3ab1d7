"""What sheets are made of: headings, paragraphs, tables, blanks and answers, in one language.

Every writer sets the same blocks, so that a sheet says the same in every format.
"""

from __future__ import annotations

from dataclasses import dataclass

from simulator.expressions import Equation, Expression
from simulator.notation.reading import Formula


@dataclass(frozen=True, slots=True)
class Styled:
    """Words that stand out."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False


# What stands on a line: words as they are or standing out, or an expression to be set.
Inline = str | Styled | Expression
Cell = tuple[Inline, ...]

TO_TICK = "☐"
"""The sign in front of what can be ticked; each writer has its own way to draw it."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: level 1 is the document's title."""

    level: int
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Paragraph:
    """Words and expressions."""

    items: Cell


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """A paragraph with a number, a dot or something to tick in front, and room beside it.

    Attributes
    ----------
    sign : str
        What stands in front: ``1.``, ``•``, or `TO_TICK`.
    items : Cell
    level : int
        How far it is moved in.
    """

    sign: str
    items: Cell
    level: int = 0


@dataclass(frozen=True, slots=True)
class Code:
    """Lines that are set as they are: a piece of code."""

    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Formulas:
    """Formulas that stand apart, one a line."""

    lines: tuple[Formula, ...]


@dataclass(frozen=True, slots=True)
class Room:
    """Empty lines to write on."""

    lines: int


@dataclass(frozen=True, slots=True)
class NameLine:
    """Room to write down a name and a date; a name that is known is printed there."""

    name: str
    date: str
    known: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """A table with a row of heads; the first column names the rows, `words` begin on the left."""

    caption: str
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    words: frozenset[int] = frozenset((0,))


@dataclass(frozen=True, slots=True, eq=False)
class BlankLine:
    """A number that is asked, with room for it.

    Attributes
    ----------
    number : int
    words : str
        Which number it is.
    left : Expression
    relation : str
    formula : Expression or None
        How it is worked out, where that is told.
    """

    number: int
    words: str
    left: Expression
    relation: str
    formula: Expression | None


@dataclass(frozen=True, slots=True, eq=False)
class AnswerLine:
    """An answer with its working, and wrong ones that come up often.

    Attributes
    ----------
    number : int
    words : str
    equation : Equation
    errors : tuple of (str, str)
        A wrong number, and what leads to it; `errors_title` names them all.
    """

    number: int
    words: str
    equation: Equation
    errors: tuple[tuple[str, str], ...]
    errors_title: str


Block = (
    Heading | Paragraph | Item | Code | Formulas | Room | NameLine | Grid | BlankLine | AnswerLine
)


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """Blocks in their order, and the language that they are in.

    Attributes
    ----------
    title : str
    blocks : tuple of Block
    """

    title: str
    blocks: tuple[Block, ...]


def belongs(block: Block, behind: Block) -> bool:
    """Return whether a block must not be parted from the one behind it by the end of a page."""
    if isinstance(behind, Heading):
        return behind.level > 2
    if isinstance(block, Heading):
        return True
    if isinstance(block, Paragraph):
        return isinstance(behind, Formulas) or _is_strong(block)
    asks = isinstance(block, Item) and (bool(block.level) or block.sign != TO_TICK)
    return asks and (isinstance(behind, Room) or (isinstance(behind, Item) and behind.level > 0))


def _is_strong(block: Paragraph) -> bool:
    """Return whether a paragraph is a title: nothing in it but words that stand out."""
    return all(isinstance(one, Styled) and one.strong for one in block.items)
