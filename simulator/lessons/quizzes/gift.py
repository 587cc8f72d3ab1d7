"""Questions as GIFT; numbers as worksheets write them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from simulator.lessons.quizzes.items import ChoiceItem, Heading, Item, OrderItem, TextItem
from simulator.worksheets.writers.gift import escaped, in_html, numerical
from simulator.worksheets.writers.quiz import QuizQuestion


def write(items: Sequence[Item], title: str) -> bytes:
    """Return the questions; `title` names where a quiz files them."""
    category = " ".join(title.replace("/", "-").split())
    blocks = [f"$CATEGORY: {category}", *map(_question, items)]
    return ("\n\n".join(blocks) + "\n").encode()


def _question(one: Item) -> str:
    match one:
        case QuizQuestion():
            return numerical(one)
        case ChoiceItem():
            return _block(one.heading, _choices(one))
        case OrderItem():
            pairs = (f"={in_html(text)} -> {k}" for k, text in enumerate(one.texts, start=1))
            return _block(one.heading, pairs)
        case TextItem():
            return _block(one.heading, _texts(one))


def _block(heading: Heading, lines: Iterator[str]) -> str:
    inner = "".join(f"\t{line}\n" for line in lines)
    return f"::{escaped(heading.name)}::[html]{in_html(heading.text)}{{\n{inner}}}"


def _choices(one: ChoiceItem) -> Iterator[str]:
    """Yield the options; of several right ones each is worth a part, and a wrong one takes all."""
    right = one.right_ones
    for text, is_right, says in one.options:
        if not one.takes_several:
            worth = "=" if is_right else "~"
        else:
            worth = f"~%{_percent(right)}%" if is_right else "~%-100%"
        said = f"#{in_html(says)}" if says else ""
        yield f"{worth}{in_html(text)}{said}"


def _percent(count: int) -> str:
    """Return the worth of one of several right answers, as Moodle knows it."""
    return f"{100 / count:.5f}".rstrip("0").rstrip(".")


def _texts(one: TextItem) -> Iterator[str]:
    for text, is_right, says in one.answers:
        said = f"#{in_html(says)}" if says else ""
        yield f"{'=' if is_right else '=%0%'}{escaped(text)}{said}"
