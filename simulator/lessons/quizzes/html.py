"""A lesson's text as HTML: of the signs in it none is markup."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from simulator.lessons.markup import Block, Span, blocks


def of_text(text: str) -> str:
    """Return a text as HTML; empty where it is."""
    return "".join(_blocks(blocks(text))) if text else ""


def _blocks(found: tuple[Block, ...]) -> Iterator[str]:
    for block in found:
        inner = "".join(map(_span, block.spans))
        match block.kind:
            case "code":
                yield f"<pre>{escape(block.spans[0].text, quote=False)}</pre>"
            case "bullet":
                yield f"<p>• {inner}</p>"
            case "number":
                yield f"<p>{block.number}. {inner}</p>"
            case _:
                yield f"<p>{inner}</p>"


def _span(span: Span) -> str:
    text = escape(span.text, quote=False)
    for tag, is_there in (("code", span.code), ("em", span.emphasis), ("b", span.strong)):
        text = f"<{tag}>{text}</{tag}>" if is_there else text
    return text
