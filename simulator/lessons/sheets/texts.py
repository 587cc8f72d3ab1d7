"""A lesson's texts as blocks of a sheet, in one language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from simulator.lessons.formulas import formula_in_line, formulas_of
from simulator.lessons.markup import Block as TextBlock
from simulator.lessons.markup import Span, blocks
from simulator.messages import Message
from simulator.notation import Say
from simulator.scenarios.texts import ENGLISH, TextInLanguages
from simulator.worksheets.blocks import Block, Cell, Code, Formulas, Inline, Item, Paragraph, Styled


@dataclass(frozen=True, slots=True)
class Tongue:
    """The language that a sheet is in.

    Attributes
    ----------
    code : str
        Of the lesson's texts, which are in English where they are not there.
    say : callable
        Says a message in that language.
    """

    code: str = ENGLISH
    say: Say = str

    def text(self, text: str) -> str:
        """Return a text of a lesson, or a message, in the language."""
        if isinstance(text, TextInLanguages):
            return text.said_in(self.code)
        return self.say(text) if isinstance(text, Message) else text

    def line(self, text: str) -> Cell:
        """Return a text of one paragraph."""
        found = blocks(self.text(text))
        return tuple(piece for block in found for piece in _pieces(block.spans))

    def paragraphs(self, text: str) -> Iterator[Block]:
        """Yield a text of several paragraphs."""
        yield from map(_set, blocks(self.text(text)))


def _set(block: TextBlock) -> Block:
    pieces = tuple(_pieces(block.spans))
    match block.kind:
        case "code":
            code = block.spans[0].text
            formulas = formulas_of(code) if block.is_formula else ()
            return Formulas(formulas) if formulas else Code(code)
        case "bullet":
            return Item("•", pieces, block.level)
        case "number":
            return Item(f"{block.number}.", pieces, block.level)
        case _:
            return Paragraph(pieces)


def _pieces(spans: Sequence[Span]) -> Iterator[Inline]:
    for one in spans:
        if one.code and (formula := formula_in_line(one.text)) is not None:
            yield formula.whole
            continue
        stands_out = one.strong or one.emphasis or one.code
        yield Styled(one.text, one.strong, one.emphasis, one.code) if stands_out else one.text
