"""Which lessons teach a row of the course map: the last cells of its tables, in any language."""

from __future__ import annotations

import re
from collections.abc import Mapping

from simulator.lessons.lesson import Lesson
from simulator.lessons.library import lessons
from simulator.scenarios.texts import TextInLanguages
from ui.guide.records.markdown import cell, link

COURSE_MAP = "course-map"
"""The page, without its ending."""

# Of a row: its cells but the last, and what it is called.
_ROW = re.compile(r"^(\| ([A-F]\d[^|]*?) \|.*\|)[^|\n]*\|$", re.MULTILINE)
_FILE = "resources/lessons/{name}.json"


def with_lessons(page: str, language: str, to_root: str) -> str:
    """Return the map with the lessons of each row, by the names that they have in a language.

    Parameters
    ----------
    page : str
        The map, with any last cells.
    language : str
    to_root : str
        The way from the page's folder to the one that the resources are in: ``../``.
    """
    told = _lessons_by_row(language, to_root)

    def filled(row: re.Match[str]) -> str:
        teach = dict.fromkeys(one for name in row[2].split(", ") for one in told.get(name, ()))
        return f"{row[1]} {', '.join(teach)} |"

    return _ROW.sub(filled, page)


def _title(lesson: Lesson, language: str) -> str:
    title = lesson.title
    return title.said_in(language) if isinstance(title, TextInLanguages) else title


def _lessons_by_row(language: str, to_root: str) -> Mapping[str, list[str]]:
    """Return links to the lessons that teach a row, in the order of the course."""
    found: dict[str, list[str]] = {}
    for lesson in lessons():
        file = to_root + _FILE.format(name=lesson.name)
        for row in lesson.rows:
            found.setdefault(row, []).append(link(cell(_title(lesson, language)), file))
    return found
