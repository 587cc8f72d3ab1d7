"""The Markdown of lessons: what is read, and what stays text."""

from __future__ import annotations

import re

import pytest

from simulator.lessons import markup
from simulator.lessons.library import CHAPTERS, heads_of
from simulator.lessons.markup import blocks, checked, places, plain
from simulator.lessons.places import Place


def kinds(text: str) -> list[str]:
    return [block.kind for block in blocks(text)]


def test_paragraphs_lists_notes_and_formulas_are_read() -> None:
    text = (
        "One **two** *three* `z = 1`\n\n- a\n- b\n\n1. c\n2. d\n\n> note\n\n"
        "```\nz = w·x\n```\n\n```python\nx = 1\n```"
    )
    found = blocks(text)
    assert kinds(text) == [
        "paragraph",
        "bullet",
        "bullet",
        "number",
        "number",
        "paragraph",
        "code",
        "code",
    ]
    assert [
        (span.strong, span.emphasis, span.code) for span in found[0].spans if span.text.strip()
    ] == [
        (False, False, False),
        (True, False, False),
        (False, True, False),
        (False, False, True),
    ]
    assert [block.number for block in found] == [0, 0, 0, 1, 2, 0, 0, 0]
    assert [block.is_note for block in found].index(True) == 5
    assert [block.is_formula for block in found] == [False] * 6 + [True, False]
    assert found[6].spans[0].text == "z = w·x"


def test_links_point_at_places_and_terms() -> None:
    first, second = (span for span in blocks("[Train](at:action/train)[bias](term:bias)")[0].spans)
    assert (first.text, first.place) == ("Train", Place("action", "train"))
    assert (second.text, second.term, second.place) == ("bias", "bias", None)
    assert places("[h](at:node/1.2) and [w](at:edge/0.b-1.2)") == (
        Place("node", "1.2"),
        Place("edge", "0.b-1.2"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "<b>bold</b>",
        "<script>1</script>",
        "![picture](https://example.org/1.png)",
        "[here](https://example.org)",
        "[here](file:///etc/passwd)",
        "[here](javascript:1)",
        "<https://example.org>",
        "a<b and b>c",
        "26. 11. 28.",
        "names such as a_b_c and w_1",
    ],
)
def test_everything_else_stays_the_text_that_it_is(text: str) -> None:
    assert plain(text) == text
    assert not places(text)


def test_a_text_nested_without_end_is_read_in_no_time() -> None:
    assert len(blocks("> " * 3000 + "deep")) <= 1


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[x](at:door/1)", "no kind of place"),
        ("[x](at:node/1)", "is no node"),
        ("[x](at:edge/0.1-2.1)", "is no edge"),
        ("[x](term:)", "must name it"),
    ],
)
def test_a_place_that_cannot_be_read_is_named(text: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        checked(text)
    assert plain(text) == text
    assert checked(f"`{text}` shows how not to write one")


@pytest.mark.parametrize(
    ("text", "strong"),
    [
        ("**0.1%**로 줄입니다", ["0.1%"]),
        ("값은 **(a + b)**입니다", ["(a + b)"]),
        ("**편향**을 바꿉니다", ["편향"]),
        ("(**가중치**)와 **“합”**을", ["가중치", "“합”"]),
    ],
)
def test_emphasis_may_end_before_a_particle(text: str, strong: list[str]) -> None:
    spans = [span for block in blocks(text) for span in block.spans]
    assert [span.text for span in spans if span.strong] == strong
    assert plain(text) == text.replace("*", "")


def test_a_line_without_markup_is_what_the_parser_makes_of_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bare = [
        "A neuron that is AND",
        "AND가 되는 뉴런",
        "w₁ − 0.7 (b), 50 % …",
        "a  b",
        "1을",
        'It is "so".',
    ]
    marked = [
        "# Head",
        "- item",
        "1. one",
        "2) two",
        "+ more",
        "=",
        "a *b*",
        "a_b_",
        "`c`",
        "&amp;",
        "a\nb",
    ]
    found = {text: blocks(text) for text in (*bare, *marked, " a", "a ")}
    monkeypatch.setattr(markup, "_BARE", re.compile(r"(?!)"))
    assert {text: blocks(text) for text in found} == found


def test_the_contents_need_no_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its modules take longer to read than all else that the contents need."""
    monkeypatch.setattr(markup, "_parser", lambda: pytest.fail("parsed"))
    for chapter in CHAPTERS:
        for head in heads_of(chapter.name):
            for text in (head.title, head.about):
                for said in getattr(text, "texts", {"": text}).values():
                    assert blocks(said)
