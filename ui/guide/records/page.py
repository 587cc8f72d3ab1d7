"""A record's page: what it is, what it computes, what can be set, and where else it is found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from simulator.glossary.terms import glossary
from simulator.messages import Message
from simulator.references import NOWHERE
from ui.guide import pictures
from ui.guide.records import facts
from ui.guide.records.markdown import block, link, picture
from ui.guide.records.page_kind import PageKind, Say
from ui.words.messages import worded


def page(kind: PageKind, record: Any, language: str, say: Say) -> str:
    """Return the Markdown of a record's page.

    Parameters
    ----------
    kind : PageKind
    record : Record
        One of the kind's.
    language : str
        Code of the page's language, for the glossary's word.
    say : callable
        Says messages in that language.
    """
    formulas = list(kind.formulas(record, say))
    parts = [f"# {say(Message(record.title))}", say(Message(record.explanation))]
    parts += _pictures(kind, record, say)
    parts += [block(formulas)] if formulas else []
    parts += [say(Message(text)) for text in (getattr(record, "teaching", ""),) if text]
    for heading, text in _sections(kind, record, language, say):
        if text:
            parts.append(f"## {say(heading)}\n\n{text.rstrip()}")
    return "\n\n".join(parts) + "\n"


def _pictures(kind: PageKind, record: Any, say: Say) -> list[str]:
    name = kind.file(record.name).removesuffix(".md")
    if kind.name not in pictures.KINDS:
        return []
    return [picture(say(pictures.alt_text(name)), f"images/{name}.png")]


def _sections(kind: PageKind, record: Any, language: str, say: Say) -> Iterator[tuple[str, str]]:
    names = getattr(record, "elsewhere", NOWHERE)
    yield worded("help", "At a glance"), _glance(kind, record, say)
    yield worded("help", "Settings"), facts.settings_table(kind.settings(record), say)
    yield worded("help", "Elsewhere"), facts.elsewhere(names, kind.nowhere, say)
    yield worded("help", "In files and commands"), _filed(kind, record, say)
    yield worded("help", "Published in"), _listed(facts.published(record.sources, say))
    yield worded("help", "See also"), _listed(_see(kind, record, language, say))


def _glance(kind: PageKind, record: Any, say: Say) -> str:
    told = ((say(about), text) for about, text in kind.facts(record, say) if text)
    return _listed([f"**{about}**: {text}" for about, text in told])


def _filed(kind: PageKind, record: Any, say: Say) -> str:
    command = kind.command(record)
    return say(kind.filed(record)) + (f"\n\n{block([command], 'sh')}" if command else "")


def _listed(lines: list[str]) -> str:
    return "".join(f"- {line}\n" for line in lines)


def _see(kind: PageKind, record: Any, language: str, say: Say) -> list[str]:
    word = glossary().terms[term_of(kind, record)].in_language(language).term
    chosen, title = kind.chosen
    return [
        link(say(title), f"{chosen}.md"),
        link(say(kind.every), f"../{kind.index}.md"),
        say(worded("help", "In the glossary: {term}").format(term=word)),
    ]


def term_of(kind: PageKind, record: Any) -> str:
    """Return the identifier of the glossary's term for a record, or else for its kind."""
    first = record.name.partition("_")[0]
    wanted = {_plain(text) for text in (record.name, record.title, first + kind.called)}
    for term in glossary():
        words = term.words["en"]
        if wanted & {_plain(term.id), *map(_plain, (words.term, *words.also))}:
            return term.id
    return kind.term


def _plain(text: str) -> str:
    return "".join(letter for letter in text.lower() if letter.isalnum())
