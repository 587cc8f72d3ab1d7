"""The Markdown of lessons: a small, safe part of CommonMark, as blocks and spans.

Paragraphs, lists, quotes (which are notes), code, strong and emphasised words; and links, of which
there are two kinds: ``[Train](at:action/train)`` points at a place of the window, and
``[bias](term:bias)`` at a word of the glossary. Code that is a formula is set as one by whoever
shows it. Everything else, HTML, pictures and other links among it, stays the text that it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final, Literal

from simulator.lessons.places import Place, read_place
from simulator.messages import Message

if TYPE_CHECKING:  # read once a lesson is
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

AT: Final = "at:"
TERM: Final = "term:"
_MOST_NESTED = 12
# A space to the rules on emphasis, which is taken out again.
_MARK = "\N{SIX-PER-EM SPACE}"
_STARS = re.compile(r"(?<![*\\])\*{1,2}(?![*])")
_NUMBER = re.compile(r"(\d+)[.)]")
_BARE = re.compile(r"(?![-+=#\s]|\d+[.)])[^*_`\[\]<>\\&|~!\x00-\x1f\x7f]+(?<!\s)")
_CODE = re.compile(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)
_TARGET = re.compile(r"\]\(\s*<?((?:at|term):[^\s)>]*)")
_HINT_OF_FORMULA = ("", "formula", "math")


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a line.

    Attributes
    ----------
    text : str
    strong, emphasis : bool
    code : bool
        Whether it is code, or a formula.
    place : Place or None
        What it points at.
    term : str
        The glossary's term that it is; empty where it is none.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    place: Place | None = None
    term: str = ""


Line = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, an item of a list, or a piece of code.

    Attributes
    ----------
    kind : str
        ``paragraph``, ``bullet``, ``number`` or ``code``.
    spans : tuple of Span
        Of code a single one, whose text has all lines.
    is_note : bool
        Whether it stands in a quote.
    level : int
        How deep a list is that it stands in, from 1; 0 outside of lists.
    number : int
        The number of an item; 0 where it has none.
    is_formula : bool
        Whether it is code in no language of computers.
    """

    kind: Literal["paragraph", "bullet", "number", "code"]
    spans: Line
    is_note: bool = False
    level: int = 0
    number: int = 0
    is_formula: bool = False


def checked(text: str) -> str:
    """Return a text whose places can be read.

    It is looked through for links, not parsed: markup by the thousand takes long, and a text is
    parsed where it is shown.

    Raises
    ------
    ValueError
        If it points at something in a way that cannot be read.
    """
    if "](" in text:
        for found in _TARGET.finditer(_CODE.sub("", text)):
            _target(found[1])
    return text


def blocks(text: str) -> tuple[Block, ...]:
    """Return what a text says; a link that cannot be read stays the text that it is.

    A line without markup is what it is: titles in the contents do without the parser, whose many
    modules take longer to read than all else there.
    """
    if _BARE.fullmatch(text):
        return (Block("paragraph", (Span(text),)),)
    return tuple(_blocks(_parser().parse(_with_marks(text))))


def places(text: str) -> tuple[Place, ...]:
    """Return what a text points at, in order."""
    return tuple(
        span.place for block in blocks(text) for span in block.spans if span.place is not None
    )


def plain(text: str) -> str:
    """Return a text without its markup, paragraph by paragraph."""
    return "\n".join("".join(span.text for span in block.spans) for block in blocks(text))


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    class Parser(MarkdownIt):
        def validateLink(self, url: str) -> bool:  # noqa: N802  # its name there
            return _is_ours(url)

    parser = Parser("commonmark", {"html": False, "maxNesting": _MOST_NESTED})
    parser.disable(["html_block", "html_inline", "image", "autolink", "reference", "entity"])
    parser.disable(["heading", "lheading", "hr", "code"])
    parser.block.ruler.at("list", _list, {"alt": ["paragraph", "blockquote"]})
    return parser


def _with_marks(text: str) -> str:
    """Return a text in which emphasis may end before a Korean particle, as in ``**0.1%**로``.

    By CommonMark's rule stars between a sign and a letter do not end it: Korean has no space there.
    """
    return "\n\n".join(map(_paragraph_with_marks, text.split("\n\n")))


def _paragraph_with_marks(text: str) -> str:
    begins: dict[str, bool] = {}

    def marked(found: re.Match[str]) -> str:
        stars = found[0]
        before, after = text[: found.start()][-1:], text[found.end() :][:1]
        begins[stars] = not begins.get(stars, False)
        if begins[stars]:
            return f"{_MARK}{stars}" if _is_syllable(before) else stars
        return f"{stars}{_MARK}" if _is_syllable(after) else stars

    return _STARS.sub(marked, text)


def _is_syllable(sign: str) -> bool:
    return "가" <= sign <= "힣"


def _list(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """Begin a list, one with numbers only at 1: a line that begins with a date is none."""
    from markdown_it.rules_block.list import list_block

    begin, end = state.bMarks[first] + state.tShift[first], state.eMarks[first]
    number = _NUMBER.match(state.src[begin:end])
    if number is not None and number[1] != "1" and not silent:
        return False
    return list_block(state, first, last, silent)


def _is_ours(address: str) -> bool:
    """Return whether a link is one of lessons; of another one the text stays as it is written."""
    if not address.startswith((AT, TERM)):
        return False
    try:
        _target(address)
    except ValueError:
        return False
    return True


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    lists: list[int] = []  # of each list that is open the number of its next item; 0: no numbers
    notes, item = 0, 0
    is_first = False
    for token in tokens:
        match token.type:
            case "bullet_list_open":
                lists.append(0)
            case "ordered_list_open":
                lists.append(1)
            case "bullet_list_close" | "ordered_list_close":
                lists.pop()
            case "list_item_open":
                item, is_first = lists[-1], True
                lists[-1] += 1 if lists[-1] else 0
            case "blockquote_open":
                notes += 1
            case "blockquote_close":
                notes -= 1
            case "fence":
                yield _code(token, notes > 0, len(lists))
            case "inline":
                kind = _kind(lists, item) if is_first else "paragraph"
                number = item if kind == "number" else 0
                spans = tuple(_spans(token.children or ()))
                yield Block(kind, spans, notes > 0, len(lists), number)
                is_first = False


def _kind(lists: Sequence[int], item: int) -> Literal["paragraph", "bullet", "number"]:
    if not lists:
        return "paragraph"
    return "number" if item else "bullet"


def _code(token: Token, is_note: bool, level: int) -> Block:
    is_formula = token.info.strip() in _HINT_OF_FORMULA
    span = Span(token.content.replace(_MARK, "").rstrip("\n"), code=True)
    return Block("code", (span,), is_note, level, is_formula=is_formula)


def _spans(tokens: Sequence[Token]) -> Iterator[Span]:
    strong = emphasis = 0
    place: Place | None = None
    term = ""
    for token in tokens:
        match token.type:
            case "strong_open":
                strong += 1
            case "strong_close":
                strong -= 1
            case "em_open":
                emphasis += 1
            case "em_close":
                emphasis -= 1
            case "link_open":
                place, term = _target(str(token.attrs["href"]))
            case "link_close":
                place, term = None, ""
            case "softbreak" | "hardbreak":
                yield Span(" ", strong > 0, emphasis > 0)
            case _:
                is_code = token.type == "code_inline"
                content = token.content.replace(_MARK, "")
                if content:
                    yield Span(content, strong > 0, emphasis > 0, is_code, place, term)


def _target(address: str) -> tuple[Place | None, str]:
    if address.startswith(TERM):
        name = address.removeprefix(TERM)
        if not name:
            raise ValueError(Message("a link to a term must name it, such as term:bias"))
        return None, name
    return read_place(address.removeprefix(AT)), ""
