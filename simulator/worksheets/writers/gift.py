"""Questions as GIFT, the text format that Moodle and other quizzes read.

Moodle's own reader decides what is written here (question/format/gift/format.php): the right
number and the known errors are answers of a numerical question, each with its tolerance, what it
is worth in per cent and its feedback; the first that fits counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from simulator.notation import Say
from simulator.worksheets.worksheet import Worksheet
from simulator.worksheets.writers.quiz import QuizQuestion, category, questions

# Signs of the format. In HTML all but # are written by their numbers, which a reader without
# escapes understands as well; what is left is escaped with a backslash.
_BY_NUMBER = str.maketrans({sign: f"&#{ord(sign)};" for sign in "={}~\\"})
_ESCAPED = str.maketrans({sign: f"\\{sign}" for sign in "\\#:={}~"})


def write(worksheets: Sequence[Worksheet], say: Say = str) -> str:
    """Return the questions of all sheets.

    Parameters
    ----------
    worksheets : sequence of Worksheet
    say : callable, default str
        Says a message in the sheets' language.
    """
    blocks = [f"$CATEGORY: {category(worksheets, say)}"]
    blocks += [numerical(one) for sheet in worksheets for one in questions(sheet, say)]
    return "\n\n".join(blocks) + "\n"


def numerical(one: QuizQuestion) -> str:
    """Return a question for a number."""
    return (
        f"::{escaped(one.name)}::[html]{in_html(one.text)}{{#\n"
        + "".join(f"\t{line}\n" for line in _answers(one))
        + "}"
    )


def _answers(one: QuizQuestion) -> Iterator[str]:
    for answer in one.answers:
        worth = f"{answer.number}:{answer.tolerance}"
        yield f"=%{answer.percent}%{worth}#{in_html(answer.feedback)}"
    yield f"####{in_html(one.working)}"


def in_html(text: str) -> str:
    """Return HTML whose signs are none of the format's."""
    return " ".join(text.translate(_BY_NUMBER).split()).translate(_ESCAPED)


def escaped(text: str) -> str:
    """Return plain text whose signs are none of the format's."""
    return text.translate(_ESCAPED)
