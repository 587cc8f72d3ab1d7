"""The documentation: its links lead somewhere, its commands are understood, its keys exist."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication
from repository import ROOT
from tool_modules import load

from simulator.cli.command_parser import build_parser, parse
from simulator.lessons import library
from simulator.scenarios import overrides, presets
from simulator.stepping.step_plan import Granularity, StepPlan
from ui.guide.pictures import picture_names
from ui.window.menu_bar import shortcut_table
from ui.words.messages import worded
from ui.words.qt_texts import KEYS
from ui.words.translation_files import codes, speaker

DOCS = ROOT / "docs"
KO = DOCS / "ko"
GUIDE = DOCS / "user-guide.md"
KOREAN = KO / "user-guide.md"
IMAGES = [folder / "images" for folder in (DOCS, KO)]
HELP_IMAGES = [folder / "help" / "images" for folder in (DOCS, KO)]
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
TRANSLATED = sorted(KO.rglob("*.md"))

_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_FENCE = re.compile(r"^```.*?\n(.*?)^```", re.DOTALL | re.MULTILINE)
_COMMAND = re.compile(r"^\s*\S*python main\.py(.*)$", re.MULTILINE)
_LARGEST_IMAGE = 200_000
_LARGEST_HELP_IMAGE = 64_000


def name_of(page: Path) -> str:
    return str(page.relative_to(ROOT))


def links(page: Path) -> list[str]:
    """Return the targets of a page's links and images that lie in this repository."""
    found = _LINK.findall(_CODE.sub("", page.read_text(encoding="utf-8")))
    return [target for target in found if "://" not in target]


def anchors(page: Path) -> set[str]:
    """Return the anchors that GitHub gives to a page's headings."""
    headings = _HEADING.findall(_FENCE.sub("", page.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-") for text in headings}


def commands() -> Iterator[str]:
    """Yield the arguments of every command shown in a code block, fenced or indented."""
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        blocks = [*_FENCE.findall(text), *re.findall(r"(?:^ {4}.*\n)+", text, re.MULTILINE)]
        for block in blocks:
            yield from _COMMAND.findall(block)


def table(heading: str, guide: Path = GUIDE) -> list[list[str]]:
    """Return the cells of a guide's first table below a line that starts with `heading`."""
    _, _, rest = guide.read_text(encoding="utf-8").partition(f"\n{heading}")
    assert rest, f"the guide has no line {heading!r}"
    rows = re.search(r"(?:^\|.*\n)+", rest, re.MULTILINE)
    assert rows is not None
    lines = rows[0].splitlines()[2:]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in links(page):
        path, _, anchor = target.partition("#")
        path = path.partition("?")[0]  # which preset a workshop is to begin with
        file = (page.parent / path).resolve() if path else page
        assert file.exists(), f"{name_of(page)} links to {target}, which is not there"
        if anchor:
            assert anchor in anchors(file), f"{name_of(page)} links to {target}: no such heading"


def test_every_page_can_be_reached_from_the_readme() -> None:
    seen, waiting = set(), [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        if page in seen:
            continue
        seen.add(page)
        targets = (target.partition("#")[0] for target in links(page))
        files = [(page.parent / target).resolve() for target in targets if target]
        waiting += [file for file in files if file.suffix == ".md" and file.exists()]
    assert {in_english(page) if is_begun(page) else page for page in PAGES} <= seen


def is_begun(page: Path) -> bool:
    """Return whether a page is of a further language: the Help shows it for the English one."""
    return any(page.is_relative_to(DOCS / code) for code in codes() if code not in ("en", "ko"))


def in_english(page: Path) -> Path:
    return DOCS.joinpath(*page.relative_to(DOCS).parts[1:])


@pytest.mark.parametrize("folder", IMAGES, ids=name_of)
def test_every_picture_is_shown_and_small(folder: Path) -> None:
    shown = {(page.parent / target).resolve() for page in PAGES for target in links(page)}
    pictures = set(folder.iterdir())
    assert pictures
    # A page names one of the two, the Help shows that of its theme.
    assert pictures <= shown | {in_the_other_theme(picture) for picture in shown}
    for picture in pictures:
        assert in_the_other_theme(picture) in pictures
        assert picture.stat().st_size < _LARGEST_IMAGE, f"{picture.name} is too large"


def in_the_other_theme(picture: Path) -> Path:
    stem, _, theme = picture.stem.rpartition("-")
    return picture.with_name(f"{stem}-{'light' if theme == 'dark' else 'dark'}.png")


def test_make_screenshots_makes_exactly_the_pictures_there_are() -> None:
    recipe = (ROOT / "Makefile").read_text(encoding="utf-8")
    names: list[str] = []
    for tool in ("window_pictures", "landscape_pictures"):
        assert f"$(PY) tools/{tool}.py docs/images\n" in recipe
        assert f"$(PY) tools/{tool}.py docs/ko/images ko\n" in recipe
        names += load(tool).NAMES
    assert len(names) == len(set(names))
    made = {folder / f"{name}.png" for folder in IMAGES for name in names}
    assert made == {path for folder in IMAGES for path in folder.iterdir()}


def test_the_pictures_of_the_window_are_of_both_themes_in_a_language() -> None:
    tool = load("window_pictures")
    read = [parse(command) for command in tool.commands(KO / "images", "ko")]
    assert [Path(one.output).stem for one in read] == list(tool.NAMES)
    assert all(one.language == "ko" and one.output.endswith(f"-{one.theme}.png") for one in read)


@pytest.mark.parametrize("folder", HELP_IMAGES, ids=name_of)
def test_make_screenshots_makes_exactly_the_helps_pictures(folder: Path) -> None:
    recipe = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "$(PY) tools/help_pictures.py docs\n" in recipe
    assert {path.name for path in folder.iterdir()} == {f"{name}.png" for name in picture_names()}


@pytest.mark.parametrize("folder", HELP_IMAGES, ids=name_of)
def test_every_picture_of_the_help_is_small_and_shown_on_its_page(folder: Path) -> None:
    for picture in folder.iterdir():
        page = folder.parent / f"{picture.stem}.md"
        assert links(page).count(f"images/{picture.name}") == 1, name_of(page)
        assert picture.stat().st_size < _LARGEST_HELP_IMAGE, f"{picture.name} is too large"


def test_every_command_shown_is_understood() -> None:
    shown = list(commands())
    assert len(shown) > 10
    for arguments in shown:
        parsed = parse(shlex.split(arguments))
        if getattr(parsed, "scenario", "") in presets.names():
            overrides.with_settings(presets.load(parsed.scenario), dict(parsed.settings))


def test_the_readme_names_every_option() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = next(
        action.choices for action in build_parser()._actions if action.dest == "command"
    )
    assert commands is not None
    for command in ("train", "predict", "worksheet", "screenshot"):
        for option in commands[command]._option_string_actions:
            if option.startswith("--") and option != "--help":
                assert f"`{option}" in text, f"{command} {option}"


def called(keys: str, language: str) -> str:
    """Return what the window of a language calls keys that are pressed together."""
    say = speaker(language)
    named = {name: say(worded("QShortcut", name)) for name in KEYS}
    return re.sub(r"\w+", lambda found: named.get(found[0], found[0]), keys)


@pytest.mark.parametrize(
    ("guide", "heading", "language"),
    [(GUIDE, "In the window:", "en"), (KOREAN, "창에서:", "ko")],
)
def test_the_guide_lists_exactly_the_windows_keys(
    qapp: QApplication, guide: Path, heading: str, language: str
) -> None:
    there = {called(keys, language) for _, _, keys in shortcut_table()}
    told = [key for row in table(heading, guide) for key in row[0].split(", ")]
    assert len(told) == len(set(told))
    assert set(told) == there


@pytest.mark.parametrize("folder", [DOCS, KO], ids=["en", "ko"])
@pytest.mark.parametrize("first", ["## What you see|## 보이는 것", "This is what|학습하면 다음과"])
def test_the_page_of_presets_lists_exactly_the_presets(folder: Path, first: str) -> None:
    english, korean = first.split("|")
    rows = table(korean if folder == KO else english, folder / "help" / "presets.md")
    named = [name for row in rows for name in re.findall(r"`(\w+)`", row[0])]
    assert sorted(named) == sorted(presets.names())


def test_the_page_of_the_step_panel_counts_the_steps_of_xor() -> None:
    scenario = presets.load("xor")
    plan = StepPlan(scenario.spec, scenario.batch_size)
    rows = table("### How far one step goes", DOCS / "help" / "panel-step.md")
    told = {row[0]: int(row[2].split()[0]) for row in rows}
    told["sample"] = told.pop("row")  # as the window calls it
    assert set(told) == {granularity.value for granularity in Granularity}
    for granularity in Granularity:
        if granularity in (Granularity.UPDATE, Granularity.EPOCH):
            continue
        count, index = 0, -1
        while (index := plan.next_stop(index, granularity)) < len(plan):
            count += 1
        assert told[granularity] == count


def shape(page: Path) -> list[str]:
    """Return what of a page is the same in every language, from its beginning to its end.

    Levels of headings, rows and columns of tables, items of lists, pictures, commands, and the
    numbers of the presets.
    """
    text = page.read_text(encoding="utf-8")
    same = re.compile(
        r"""^(\#+)\ | (^\|) | (\ \|\ ) | ^(-|\d\.)\ | images/([\w-]+\.png) | ^(python\ .*)$
        | \((`\w+`)\) | (\d+(?:-\d+)+) | ([\d.]+)(?=,\ (?:batch|배치)\ \d)
        | (?:batch|배치)\ (\d+)(?=\ rows?,|행,) | (\d+)(?=(?:\ epochs|에포크)\ \|$)""",
        re.MULTILINE | re.VERBOSE,
    )
    return [next(filter(None, found.groups())) for found in same.finditer(text)]


OF_WINDOW = [
    page.name
    for page in sorted((DOCS / "help").glob("*.md"))
    if "-" not in page.name or page.name.startswith(("panel-", "tool-"))
]
PARTS = {
    DOCS: ["What you see", "What you can do", "Try this", "Good to know", "See also"],
    KO: ["보이는 것", "할 수 있는 일", "해 보기", "알아 두기", "더 보기"],
}


@pytest.mark.parametrize("name", OF_WINDOW)
@pytest.mark.parametrize("folder", PARTS, ids=["en", "ko"])
def test_a_page_on_a_part_of_the_window_has_the_parts_of_all(folder: Path, name: str) -> None:
    text = (folder / "help" / name).read_text(encoding="utf-8")
    head, *parts = re.split(r"^## ", text, flags=re.MULTILINE)
    assert [part.partition("\n")[0] for part in parts] == PARTS[folder]
    assert re.fullmatch(r"# [^\n]+\n\n(?:[^\n]+\n)+\n", head), "a title, and what it is"
    experiments = re.findall(r"^(\d)\. ", parts[2], re.MULTILINE)
    assert experiments == ["1", "2", "3"]
    assert len(_LINK.findall(parts[4])) > 1


@pytest.mark.parametrize("page", TRANSLATED, ids=name_of)
def test_a_page_has_the_same_parts_in_every_language(page: Path) -> None:
    assert shape(page) == shape(DOCS / page.relative_to(KO))


@pytest.mark.parametrize("page", sorted(KO.glob("*.md")), ids=name_of)
def test_a_page_shows_the_same_code_in_every_language(page: Path) -> None:
    english = DOCS / page.relative_to(KO)
    assert _FENCE.findall(page.read_text("utf-8")) == _FENCE.findall(english.read_text("utf-8"))


def test_no_mark_of_a_translated_page_is_shown_as_it_is_written(qapp: QApplication) -> None:
    """Markdown ends no emphasis between a sign and a Korean particle: ``**열기…**를``."""
    for page in (*TRANSLATED, *(DOCS / page.relative_to(KO) for page in TRANSLATED)):
        document = QTextDocument()
        document.setMarkdown(_CODE.sub("code", page.read_text(encoding="utf-8")))
        assert "*" not in document.toPlainText(), name_of(page)


@pytest.mark.parametrize("page", TRANSLATED, ids=name_of)
def test_a_translated_page_leads_to_translated_ones_and_says_which_are_english(page: Path) -> None:
    text = _CODE.sub("", page.read_text(encoding="utf-8"))
    for target, said in re.findall(r"\]\(([^)\s#]+\.md)(?:#[^)]*)?\)(\(영어\))?", text):
        if "://" in target:
            continue
        file = (page.parent / target).resolve()
        assert bool(said) is not file.is_relative_to(KO), f"{name_of(page)}: {target}"
        if said and file.is_relative_to(DOCS):
            assert not (KO / file.relative_to(DOCS)).exists(), f"{name_of(page)}: {target}"


def test_the_number_of_lessons_is_true() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (count,) = re.findall(r"(\d+) short lessons", readme)
    assert int(count) == len(library.lessons())
