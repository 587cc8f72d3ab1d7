"""What the palette finds, and in which order."""

from __future__ import annotations

import pytest

from ui.window.palette.matching import Command, Match, folded, search

COMMANDS = [
    Command("open", "Open…", "File", "Ctrl+O", "Open a saved network or scenario"),
    Command("train", "Train", "Simulate", "Space", "Let the network learn"),
    Command("weights", "New weights", "Simulate", "Shift+R", "Draw new random start weights"),
    Command("fit", "Fit network", "View", "Ctrl+0", "Show the whole network"),
    Command("retrain", "Retrain all", "Tools", "", "Once more"),
    Command("cafe", "Café trainer", "Tools", "", "With an accent"),
    Command("korean", "옵티마이저 경주", "도구", "", "여러 방법을 나란히"),
]


def ids(typed: str, *recent: str) -> list[str]:
    return [match.command.id for match in search(COMMANDS, typed, recent)]


def test_every_typed_word_must_occur() -> None:
    assert ids("new weights") == ["weights"]
    assert ids("weights new") == ["weights"]
    assert ids("new nothing") == []
    assert ids("qqq") == []


def test_a_whole_word_comes_before_a_beginning_before_a_part() -> None:
    assert ids("train") == ["train", "cafe", "retrain"]


def test_the_title_comes_before_what_stands_elsewhere() -> None:
    assert ids("network") == ["fit", "open", "train"]
    assert ids("simulate") == ["train", "weights"]


@pytest.mark.parametrize("recent", [(), ("one", "inside")])
def test_the_title_itself_comes_first_then_its_first_words_then_shorter_titles(
    recent: tuple[str, ...],
) -> None:
    offered = [
        Command("inside", "One XOR"),
        Command("long", "XOR-like data of your own"),
        Command("one", "XOR with one node"),
        Command("exact", "XOR"),
        Command("begun", "Xorshift"),
    ]
    found = [match.command.id for match in search(offered, "xor", recent)]
    first_words = ["one", "long"]
    assert found == ["exact", *first_words, "inside", "begun"]
    assert ids("open")[0] == "open"


@pytest.mark.parametrize("recent", [(), ("page",)])
@pytest.mark.parametrize("typed", ["gates", "logic gates", "logic"])
def test_a_thing_comes_before_the_page_that_tells_of_it(
    typed: str, recent: tuple[str, ...]
) -> None:
    offered = [Command("page", "Logic gates", is_page=True), Command("tool", "Logic gates…")]
    assert [match.command.id for match in search(offered, typed, recent)] == ["tool", "page"]


def test_keys_can_be_typed() -> None:
    assert ids("ctrl+o") == ["open"]


def test_case_and_accents_do_not_matter() -> None:
    assert ids("CAFE") == ids("café") == ["cafe"]


def test_a_syllable_that_is_still_being_typed_is_found() -> None:
    assert ids("오") == ids("옵") == ids("옵티") == ["korean"]


def test_among_equals_the_latest_used_comes_first() -> None:
    assert ids("simulate", "weights") == ["weights", "train"]
    assert ids("train", "retrain") == ["train", "cafe", "retrain"]


@pytest.mark.parametrize("typed", ["", "   "])
def test_with_nothing_typed_what_was_used_lately_comes_first(typed: str) -> None:
    found = search(COMMANDS, typed, ["fit", "gone", "open"])
    assert [match.command.id for match in found][:3] == ["fit", "open", "train"]
    assert [match.recent for match in found] == [True, True, *[False] * 5]
    assert len(found) == len(COMMANDS)


@pytest.mark.parametrize(
    ("typed", "spans"),
    [("new wei", ((0, 3), (4, 7))), ("ne new", ((0, 3),)), ("draw", ()), ("eig", ((5, 8),))],
)
def test_the_typed_parts_of_a_title_are_told(
    typed: str, spans: tuple[tuple[int, int], ...]
) -> None:
    assert search(COMMANDS, typed) == [Match(COMMANDS[2], spans)]


def test_parts_are_told_in_the_titles_own_letters() -> None:
    assert search(COMMANDS, "티마")[0].spans == ((1, 3),)
    assert folded("ﬁt").text == "fit"
    assert folded("ﬁt").span(0, 2) == (0, 1)
