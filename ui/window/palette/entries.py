"""What the palette offers: actions, languages, presets, workshops' examples, races and pages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtGui import QKeySequence

from simulator.scenarios import presets
from simulator.scenarios.presets import Scenario
from simulator.scenarios.texts import ENGLISH
from ui.window.menu_bar import records
from ui.window.menus.help import HELP
from ui.window.menus.lessons import LESSONS
from ui.window.menus.record import ActionRecord, said
from ui.window.menus.view import VIEW, language_label
from ui.window.palette.matching import Command
from ui.words.access_keys import plain
from ui.words.languages import languages
from ui.words.marking import QT_TRANSLATE_NOOP
from ui.words.messages import filled
from ui.words.messages import said as told
from ui.words.titles import translated

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow

PALETTE_ID = "palette"
_ACTION, _SCENARIO, _RACE, _LANGUAGE = "action", "scenario", "race", "language"
_PAGE, _WORKSHOP, _LESSON, LOOK = "page", "workshop", "lesson", "look"
_PRESET = QT_TRANSLATE_NOOP("window", "Preset")
_RACES = QT_TRANSLATE_NOOP("window", "Optimizer arena")
_IN = QT_TRANSLATE_NOOP("window", "Language: {language}")
_AT_ONCE = QT_TRANSLATE_NOOP("window", "Everything is said in this language at once")
_IN_HELP = QT_TRANSLATE_NOOP("window", "Search the Help for “{text}”")
_IN_GLOSSARY = QT_TRANSLATE_NOOP("window", "Look “{text}” up in the glossary")
_NOT_NOW = QT_TRANSLATE_NOOP("window", "Not possible now")


def commands(window: MainWindow) -> list[Command]:
    """Return all that can be chosen: actions in the menus' order, and pages at the end."""
    return [
        *_actions(window),
        *_languages(),
        *_scenarios(),
        *_lessons(),
        *_races(),
        *_examples(),
        *_pages(),
    ]


def _actions(window: MainWindow) -> Iterator[Command]:
    for path, record in records():
        if record.id != PALETTE_ID:
            yield _action(window, path, record)


def _action(window: MainWindow, path: tuple[str, ...], record: ActionRecord) -> Command:
    action = window.actions_[record.id]
    obstacle = window.actions_.obstacle(record.id)
    if not action.isEnabled() and not obstacle:
        obstacle = said(_NOT_NOW)
    return Command(
        f"{_ACTION}:{record.id}",
        plain(action.text()),
        " › ".join(plain(said(title)) for title in path),
        action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
        said(record.tip),
        obstacle,
        action.isChecked(),
        also=_in_english(record.text),
    )


def _in_english(source: str) -> str:
    """Return what something is called in English where it is called otherwise here.

    Who learns in another language meets the field's English words, too.
    """
    return "" if languages().shown == ENGLISH else plain(source)


def _languages() -> Iterator[Command]:
    known = languages()
    for code in known.codes():
        yield Command(
            f"{_LANGUAGE}:{code}",
            filled(said(_IN), language=known.name(code)),
            " › ".join((plain(said(VIEW.title)), language_label())),
            explanation=said(_AT_ONCE),
            also=QLocale.languageToString(QLocale(code).language()),  # for who has no such keys
            is_on=known.shown == code,
        )


def _scenarios() -> Iterator[Command]:
    for scenario in _loaded(presets.names()):
        yield Command(
            f"{_SCENARIO}:{scenario.name}",
            translated(scenario.title),
            said(_PRESET),
            explanation=translated(scenario.description),
            also=_in_english(scenario.title),
        )


@cache
def _loaded(names: tuple[str, ...]) -> tuple[Scenario, ...]:
    """Read the presets once: the palette is to open at once."""
    return tuple(map(presets.load, names))


def _lessons() -> Iterator[Command]:
    # Not before the palette is opened: no start waits for lessons to be read.
    from simulator.lessons.library import CHAPTERS, lessons_of

    for chapter in CHAPTERS:
        for lesson in lessons_of(chapter.name):
            yield Command(
                f"{_LESSON}:{lesson.name}",
                translated(lesson.title),
                " › ".join((plain(said(LESSONS.title)), told(chapter.title))),
                explanation=translated(lesson.about),
                also=_in_english(lesson.title),
            )


def _races() -> Iterator[Command]:
    # Neither is what races need.
    from simulator.race import presets as races

    for race in races.REGISTRY.values():
        yield Command(
            f"{_RACE}:{race.name}",
            translated(race.title),
            said(_RACES),
            explanation=translated(race.explanation),
            also=_in_english(race.title),
        )


def _examples() -> Iterator[Command]:
    """Yield what the workshops begin with."""
    # Nor are the workshops.
    from simulator.workshops.registry import REGISTRY as WORKSHOPS

    for workshop in sorted(WORKSHOPS.values(), key=lambda one: one.order):
        for preset in workshop.presets:
            yield Command(
                f"{_WORKSHOP}:{workshop.name}/{preset.name}",
                translated(preset.title),
                translated(workshop.title),
                explanation=translated(preset.explanation),
                also=_in_english(f"{preset.title} {workshop.title}"),
            )


def _pages() -> Iterator[Command]:
    # Nor is the Help.
    from ui.guide.contents import chapters

    titles = _titles(languages().shown)
    others = [_titles(code) for code in languages().codes()]
    for chapter in chapters():
        name = told(chapter.title) or titles[chapter.page]
        for page in filter(None, (chapter.page, *chapter.pages)):
            yield Command(
                f"{_PAGE}:{page}",
                titles[page],
                " › ".join((plain(said(HELP.title)), name)),
                also=" ".join(other[page] for other in others),
                is_page=True,
            )


@cache
def _titles(language: str) -> dict[str, str]:
    """Return the pages' titles; read once, as the presets are."""
    from ui.guide.contents import chapters, pages_of
    from ui.guide.pages import titles_of

    return titles_of(pages_of(chapters()), language)


def elsewhere(text: str) -> list[Command]:
    """Return where to look for what is called by no name here: the Help, the glossary."""
    places = (("guide", _IN_HELP), ("glossary", _IN_GLOSSARY))
    return [
        Command(f"{LOOK}:{place}:{text}", filled(said(words), text=text))
        for place, words in (places if text else ())
    ]


def run(window: MainWindow, id_: str) -> None:
    """Do what was chosen."""
    kind, _, name = id_.partition(":")
    if kind == LOOK:
        place, _, text = name.partition(":")
        window.tools.open(place).search.setText(text)
        return
    if kind == _ACTION:
        window.actions_[name].trigger()
    elif kind == _LANGUAGE:
        languages().choose(name, window)
    elif kind == _SCENARIO:
        window.controller.open_preset(name)
    elif kind == _LESSON:
        from ui.window.lessons.place import lessons_place

        lessons_place(window).open(name)
    elif kind == _PAGE:
        window.help.show(name)
    elif kind == _WORKSHOP:
        window.tools.open_example(*name.split("/"))
    else:
        window.tools.open_example("arena", name)
