"""Where the pages of the Help lie, and how they and their headings are linked to. Knows no Qt.

A page is called by its file's path below the folder of the pages, in every language:
``help/rows.md`` is the English page, and ``ko/help/rows.md`` its Korean file, where there is one.
Pages of several languages have the same headings in the same order, each in its own words.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from functools import cache
from importlib.resources import files
from pathlib import Path
from posixpath import dirname, join, normpath, relpath

from simulator.scenarios import presets
from simulator.workshops import registry as workshops

FIRST_PAGE = "user-guide.md"
ENGLISH = "en"
_NOT_IN_ANCHORS = re.compile(r"[^\w\- ]")
_FENCE = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
# A link to a file: neither to a heading of the same page nor to the net.
_LINK = re.compile(r"\]\((?!#|[a-z]+:)([^)#?\s]+)")
_COMMENT = re.compile(r"^<!--.*-->\n", re.MULTILINE)
_PICTURE = re.compile(r"!\[([^\]]*)\]\(")
# What divides a text into pieces: Qt shows a picture once for each piece of its alternative text.
_MARKUP = re.compile(r"[\\`*_~<>&\s]+")
_PAGE = ".md"
_BEGIN = re.compile(r"begin=([\w-]+)")
_TOOL = re.compile(r"help/tool-(\w+)\.md")
_PRESET = re.compile(r"/scenarios/(\w+)\.json$")
_LESSON = re.compile(r"/lessons/([\w-]+)\.json$")


def folder() -> Path:
    """Return the folder of the pages: with the resources where installed, else the checkout's."""
    resources = Path(str(files("resources")))
    installed = resources / "guide"
    return installed if installed.is_dir() else resources.parent / "docs"


def page_name(file: str) -> str:
    """Return what the page in a file is called; empty where the file is no page."""
    path, here = Path(file), folder()
    is_page = path.suffix == _PAGE and path.is_relative_to(here) and path.is_file()
    return path.relative_to(here).as_posix() if is_page else ""


def preset_name(file: str) -> str:
    """Return which preset a link leads to, by its file's path; empty where it leads to none.

    Where the pages are installed that file lies elsewhere than the link says.
    """
    found = _PRESET.search(file)
    return found[1] if found and found[1] in presets.REGISTRY else ""


def lesson_name(file: str) -> str:
    """Return which lesson a link leads to, by its file's path; empty where it leads to none."""
    from simulator.lessons.library import lesson  # reads them all

    found = _LESSON.search(file)
    return found[1] if found and lesson(found[1]) is not None else ""


def example_name(file: str, query: str) -> tuple[str, str] | None:
    """Return the window and its preset that a link leads to, as in ``tool-gates.md?begin=and``.

    The window is a workshop, or the arena, whose presets are races. Elsewhere such a link opens
    the window's page. None where it leads to no preset.
    """
    page, begins = _TOOL.fullmatch(page_name(file)), _BEGIN.fullmatch(query)
    known = page is not None and begins is not None and begins[1] in _examples(page[1])
    return (page[1], begins[1]) if page and begins and known else None


def _examples(tool: str) -> Container[str]:
    if tool == "arena":
        from simulator.race.presets import REGISTRY as RACES  # what races need takes its time

        return RACES
    known = workshops.REGISTRY
    return [one.name for one in known[tool].presets] if tool in known else ()


def page_file(name: str, language: str) -> Path:
    """Return the file of a page in a language, or else in English."""
    return _file_in(folder(), name, language)


def _file_in(here: Path, name: str, language: str) -> Path:
    told = here / language / name
    return told if language != ENGLISH and told.is_file() else here / name


def page_text(name: str, language: str) -> str:
    """Return the Markdown of a page for Qt, with its links as they are from the English file."""
    file = page_file(name, language)
    # Qt takes a comment below a table for a row of it.
    text = _PICTURE.sub(_in_one_piece, _COMMENT.sub("", file.read_text("utf-8")))
    if file == folder() / name:
        return text
    return _LINK.sub(lambda link: f"]({_from_english(link[1], name, language)}", text)


def _in_one_piece(picture: re.Match[str]) -> str:
    """Return the beginning of a picture with a text of one piece, and with one at all."""
    return f"![{_MARKUP.sub(' ', picture[1]).strip() or '…'}]("


def _from_english(link: str, name: str, language: str) -> str:
    """Return a link of a page's file in a language as it is from the page's English file."""
    target = normpath(join(language, dirname(name), link))
    inside = target.removeprefix(f"{language}/")
    if inside.endswith(_PAGE) or not (folder() / target).is_file():
        target = inside
    return relpath(target, dirname(name))


def titles_of(names: Iterable[str], language: str) -> dict[str, str]:
    """Return the first heading of each page, by the page's name."""
    here = folder()
    return {name: _first_heading(here, name, language) or name for name in names}


@cache
def _first_heading(here: Path, name: str, language: str) -> str:
    """Return a page's title: all of them are asked for at every change of the language."""
    with _file_in(here, name, language).open(encoding="utf-8") as lines:
        first = next((line for line in lines if line.startswith("# ")), "")
    return first.removeprefix("# ").strip()


def anchors_of(text: str) -> list[str]:
    """Return the names of a page's headings, from the first to the last."""
    anchors = Anchors()
    return [anchors.name(heading) for heading in _HEADING.findall(_FENCE.sub("", text))]


class Anchors:
    """Gives headings the names that links to them use, as the pages' hosts do.

    Lower case, spaces as hyphens, no punctuation; a second heading of the same words ends in -1.
    """

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def name(self, heading: str) -> str:
        """Return the name of the page's next heading."""
        plain = _NOT_IN_ANCHORS.sub("", heading.strip().lower()).replace(" ", "-")
        count = self._seen.get(plain, 0)
        self._seen[plain] = count + 1
        return f"{plain}-{count}" if count else plain
