"""Sheets as documents: every format says the same, and what is markup is escaped."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest
from markdown_it import MarkdownIt
from sheet_samples import sheet

from simulator.expressions import Number, Script, Text
from simulator.messages import Message
from simulator.notation import to_html, to_latex, to_mathml, to_text
from simulator.notation.reading import read_formula
from simulator.stepping.step_plan import StepKind
from simulator.worksheets import FORMATS, NetworkChoices, Scope, Worksheet, write
from simulator.worksheets.blocks import (
    TO_TICK,
    AnswerLine,
    BlankLine,
    Document,
    Formulas,
    Grid,
    Heading,
    Item,
    Paragraph,
    Room,
    Styled,
    belongs,
)
from simulator.worksheets.document import exact, key
from simulator.worksheets.document import sheet as document_of
from simulator.worksheets.files import set_documents
from simulator.worksheets.writers.latex import whole
from simulator.worksheets.writers.latex_text import has_hangul, latex_code, latex_text
from simulator.worksheets.writers.long_lines import broken
from simulator.worksheets.writers.markdown import escaped

NETWORK = NetworkChoices((2, 3, 2), "tanh", "softmax", "categorical_cross_entropy", "adam", rows=2)
PAPER = [name for name, one in FORMATS.items() if one.has_parts]


@pytest.mark.parametrize("name", PAPER)
def test_sheet_and_key_are_parts_of_their_own(name: str) -> None:
    found = sheet(NETWORK)
    both = write(name, [found])
    blanks, answers = write(name, [found], answers=False), write(name, [found], blanks=False)
    assert "Worksheet" in blanks
    assert "Answer key" not in blanks
    assert "Answer key" in answers
    assert "Worksheet" not in answers
    assert len(both) > len(blanks) + len(answers) - 3000
    with pytest.raises(ValueError, match="the answer key or both"):
        write(name, [found], blanks=False, answers=False)


def test_no_answer_is_given_away_and_every_one_is_in_the_key() -> None:
    found = sheet(NETWORK)
    blanks = [one for one in document_of(found).blocks if isinstance(one, BlankLine)]
    answers = [one for one in key(found).blocks if isinstance(one, AnswerLine)]
    assert [one.number for one in blanks] == [one.number for one in answers]
    assert all(one.formula is None for one in blanks)
    assert [one.equation for one in answers] == [one.equation for one in found.questions]
    hinted = document_of(sheet(NETWORK, formulas=True)).blocks
    assert all(one.formula is not None for one in hinted if isinstance(one, BlankLine))


def test_words_in_a_table_begin_on_the_left_and_numbers_end_on_the_right() -> None:
    found = sheet(NETWORK)
    assert r"\begin{tabular}{lrll}" in write("latex", [found])
    assert "| :-- | --: | :-- | :-- |" in write("markdown", [found])
    assert '<td>3</td><td class="words">tanh</td>' in write("html", [found])


def test_a_number_that_looks_whole_is_short_in_every_notation() -> None:
    long, short = Number(-0.9996), Number(-0.9996, short=True)
    assert (to_text(long), to_text(short)) == ("−0.9996", "−1.00")
    assert (to_latex(long), to_latex(short)) == ("-0.9996", "-1.00")
    assert (to_html(long), to_html(short)) == ("−0.9996", "−1.00")
    assert "0.9996" in to_mathml(long)
    assert "1.00" in to_mathml(short)
    assert to_text(Number(2.0, short=True)) == "2"


@pytest.mark.parametrize("name", FORMATS)
def test_answers_have_the_digits_that_are_asked(name: str) -> None:
    # Adam's first step is as long as the learning rate but for ε: 1.1 − 0.1 · (1 − 2e−9).
    network = NetworkChoices((2, 2, 2), "sigmoid", optimizer="adam", whole=False, rows=2)
    found = sheet(network, seed=3, count=12)
    asked = found.questions[-1]
    assert to_text(asked.equation.result) == "1.00    (−0.100)"
    assert 0.0 < abs(asked.value - 1.0) < 1e-6
    if name != "script":
        assert "1.000000" not in write(name, [found])


def test_every_number_that_is_needed_is_printed() -> None:
    found = sheet(NETWORK)
    cells = {
        item
        for block in document_of(found).blocks
        if isinstance(block, Grid)
        for cells in block.rows
        for cell in cells
        for item in cell
    }
    for values in (found.start.theta, found.start.X, found.start.Y):
        assert {exact(float(value)) for value in values.ravel()} <= cells


def test_memory_is_told_where_an_update_is_asked() -> None:
    text = write("markdown", [sheet(NETWORK)])
    assert "This is update 1 of the optimizer." in text
    assert "Before it, m = 0 for every weight and bias." in text
    assert "Adam" not in write("markdown", [sheet(NETWORK, Scope.PASS)])


@pytest.mark.parametrize(
    ("network", "remark"),
    [
        (NetworkChoices(), "All weighted sums and activations are whole numbers."),
        (NetworkChoices(activation="tanh"), "of the first layer; tanh makes fractions"),
        (
            NetworkChoices(output="sigmoid", loss="binary_cross_entropy"),
            "before the output; sigmoid makes fractions",
        ),
    ],
)
def test_it_is_said_which_numbers_are_whole(network: NetworkChoices, remark: str) -> None:
    assert remark in write("markdown", [sheet(network)])


class _Texts(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)


def words_of(html: str) -> str:
    reader = _Texts()
    reader.feed(html)
    return " ".join(" ".join(reader.found).split())


def test_markdown_is_read_as_it_is_meant() -> None:
    html = MarkdownIt("commonmark").enable("table").render(write("markdown", [sheet(NETWORK)]))
    assert html.count("<table>") == 4  # layers, two blocks of weights, rows
    assert html.count("<h1>") == 2
    text = words_of(html)
    assert "Weighted sum of h1.1" in text
    assert "____________" in text
    assert "x₁" in text


def test_marks_in_words_stay_words() -> None:
    evil = "a*b*_c_ <b>|d| `e` # [f](g) $h$ ~~i~~ \\ & j"
    html = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(escaped(evil))
    assert words_of(html) == evil


def test_the_web_page_is_whole_and_well_formed() -> None:
    text = write("html", [sheet(NETWORK), sheet(NETWORK, seed=2)], language="ko")
    assert text.startswith('<!DOCTYPE html>\n<html lang="ko">')
    root = ET.fromstring(
        text.removeprefix("<!DOCTYPE html>\n")
        .replace('<meta charset="utf-8">', "")
        .replace('content="width=device-width, initial-scale=1">', 'content="x"/>')
    )
    sections = root.findall("body/section")
    assert [one.get("class") for one in sections] == [None, "page", "page", "page"]
    assert not re.search(r"(?:src|href)=", text)
    fractions = root.findall(".//{http://www.w3.org/1998/Math/MathML}mfrac")
    assert fractions
    assert all(len(one) == 2 for one in fractions)


def test_the_latex_document_is_balanced_and_plain() -> None:
    text = write("latex", [sheet(NETWORK, formulas=True)])
    assert text.isascii()
    assert text.count(r"\begin{align*}") == text.count(r"\end{align*}") == 30 + 0
    for name in re.findall(r"\\begin\{(\w+\*?)\}", text):
        assert text.count(rf"\begin{{{name}}}") == text.count(rf"\end{{{name}}}")
    bare = re.sub(r"\\[{}\\]", "", text)
    assert bare.count("{") == bare.count("}")
    assert "kotex" not in text


@pytest.mark.parametrize("optimizer", ["nadam", "rprop", "adadelta", "lion"])
def test_no_formula_has_a_sign_that_latex_lacks(optimizer: str) -> None:
    network = NetworkChoices((2, 2, 2), "swish", optimizer=optimizer, whole=False)
    found = sheet(network, kinds=(StepKind.UPDATE, StepKind.ACTIVATION))
    assert write("latex", [found]).isascii()


def test_korean_words_ask_for_the_package_that_sets_them() -> None:
    def say(text: str) -> str:
        return "이름" if isinstance(text, Message) and text.pattern == "Name" else str(text)

    text = write("latex", [sheet()], say)
    assert r"\usepackage{kotex}" in text
    assert has_hangul(text)


@pytest.mark.parametrize(
    ("plain", "latex"),
    [
        ("50% & $x_1$ #{}", r"50\% \& \$x\_1\$ \#\{\}"),
        ("a~b^c\\d", r"a\textasciitilde{}b\textasciicircum{}c\textbackslash{}d"),
        ("x₁₂", r"x\ensuremath{_{1}}\ensuremath{_{2}}"),
        ("σ(z)²", r"\ensuremath{\sigma}(z)\ensuremath{^{2}}"),
        ("ŷ − m̂", r"\ensuremath{\hat{y}} \ensuremath{-} \ensuremath{\hat{m}}"),
        ("½ ≤ é", r"\ensuremath{\tfrac{1}{2}} \ensuremath{\le} é"),
    ],
)
def test_words_in_latex(plain: str, latex: str) -> None:
    assert latex_text(plain) == latex


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(ValueError, match="format must be one of markdown, latex"):
        write("docx", [sheet()])


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_every_scope(name: str) -> None:
    for scope in Scope:
        found: Worksheet = sheet(NETWORK, scope, count=4)
        assert write(name, [found]).endswith("\n")


def test_code_in_latex_keeps_its_spaces_and_quotes_and_long_names_break() -> None:
    assert latex_code("  'a--b'") == r"~~\textquotesingle{}a-{}-b\textquotesingle{}"
    assert latex_code("sparse_loss") == r"sparse\_\allowbreak{}loss"


WIDE = NetworkChoices((5, 4, 5), "gelu", optimizer="nadam", rows=4)


@pytest.mark.parametrize("network", [NETWORK, WIDE])
def test_no_equation_in_latex_is_longer_than_a_line(network: NetworkChoices) -> None:
    found = sheet(network)
    (document,) = [key(found)]
    answers = [one.equation for one in document.blocks if isinstance(one, AnswerLine)]
    for one in (part for each in answers for part in (*each.where, each)):
        for right in (one.symbols, one.numbers):
            lines = [to_text(line) for line in broken(right, str)]
            assert all(len(line) < 90 for line in lines)
            assert "".join(lines).replace(" ", "") == to_text(right).replace(" ", "")


def test_a_square_of_a_number_with_a_power_of_ten_is_in_parentheses() -> None:
    squared = Script(Number(2.5e-7), None, Text("2"))
    assert "<mo>(</mo>" in to_mathml(squared)


def test_tables_in_latex_never_run_out_of_the_page() -> None:
    text = write("latex", [sheet(WIDE)])
    assert text.count(r"\begin{tabular}") == text.count(r"\fitted{%")


def test_what_belongs_together_stays_on_a_page() -> None:
    title, text = Paragraph((Styled("To do:", strong=True),)), Paragraph(("Words.",))
    question, room, box = Item("1.", ("What?",)), Room(2), Item(TO_TICK, ("Do it.",))
    formula = read_formula("z = w·x")
    assert formula is not None
    together = [
        (title, box),
        (question, room),
        (text, Formulas((formula,))),
        (Heading(2, "A"), text),
    ]
    assert all(belongs(*pair) for pair in together)
    assert not any(belongs(*pair) for pair in ((text, title), (box, text), (room, question)))
    (lines,) = [whole([Document("", (title, box, text))], str).splitlines()]
    assert lines[lines.index(r"\textbf{To do:}\par") + 1] == r"\nopagebreak"


def test_formulas_that_stand_apart_are_set_in_every_format() -> None:
    formula = read_formula("a = 1/(1 + exp(−z))")
    assert formula is not None
    parts = [Document("", (Formulas((formula,)),))]
    for name, wanted in (
        ("latex", r"\frac{1}"),
        ("markdown", r"$$a = \frac{1}"),
        ("html", "<mfrac>"),
    ):
        assert wanted in set_documents(name, parts)


def test_the_formulas_of_the_network_are_set() -> None:
    text = write("latex", [sheet(NetworkChoices((2, 2, 1), "sigmoid", optimizer="adam"))])
    given = text[: text.index(r"Numbers to work out")]
    assert r"f\left(z\right) = \frac{1}" in given
    assert r"$E = \frac{1}{2}" in given
    assert r"\leftarrow" in given
