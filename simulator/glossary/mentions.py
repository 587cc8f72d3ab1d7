"""Where a text uses terms of the glossary, so that they can be explained at the spot.

A term counts where it stands by itself: not inside a longer word ("rate" in "separate"), and in
Korean with the particles that are written to it (가중치를), but not as a part of another word (층
in 다층). Knows no Qt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from simulator.glossary.everyday import EVERYDAY
from simulator.glossary.korean_verbs import BECOME_VERBS
from simulator.glossary.terms import ENGLISH, Glossary, Term, glossary

_VERB = "(?:하|한|할|합|해|했|되|된|될|됩|돼|됐|시키|시킨|시킬|시킵|시켜)[가-힣]*"
_PARTICLE = (
    "(?:에서|에게|에|으로|로|이라고|라고|이라는|라는|이란|이라|이므로|이지만|이거나|이면|이며|이고|이나|"
    "이든|이|입니다|인|(?:이어|여|이라|라)(?:서|야)|지만|므로|거나|와|과|을|를|은|는|가|의|도|만|마다|별|부터|까지|보다|처럼|나|뿐)(?:는|도|만|의|로)?"
)
# Behind a Korean noun: nothing, a particle, or what makes some a verb (수렴했습니다).
_KOREAN_END = re.compile(rf"들?(?:{_PARTICLE})?(?!\w)")
_KOREAN_VERB_END = re.compile(rf"들?(?:{_VERB}|{_PARTICLE})?(?!\w)")
# Behind an English one: nothing, or what makes it a plural; no file ends so (weights.json), and
# another sign at it makes another symbol (η⁺).
_ENGLISH_END = re.compile(r"(?:e?s)?(?![\w⁺⁻₊₋-])(?!\.\w)")
_GAP = str.maketrans("-", " ")
# What stands in quotation marks is what something is called on screen, or a learner's own words.
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


@dataclass(frozen=True, slots=True)
class Mention:
    """A place of a text that names a term.

    Attributes
    ----------
    start, stop : int
        The name, in the plural too, without a particle behind it.
    terms : tuple of str
        Identifiers; two where two terms have the same name, as 기울기 has.
    """

    start: int
    stop: int
    terms: tuple[str, ...]


class MentionFinder:
    """Finds the terms of a glossary in texts of one language.

    Parameters
    ----------
    terms : Glossary
    language : str
    everyday : bool, optional
        Whether a term is found by its own name, not by its other ones, where everybody knows that.
    """

    def __init__(self, terms: Glossary, language: str, *, everyday: bool = False) -> None:
        # By the first letter, long ones first: most words of a text begin no name at all.
        self._names: dict[str, list[tuple[str, bool, tuple[str, ...]]]] = {}
        named = _by_name(terms, language, everyday=everyday)
        for name in sorted(named, key=len, reverse=True):
            for form in _forms(name):
                known = form, _is_exact(form), named[name]
                self._names.setdefault(form[0].lower(), []).append(known)
        self._small = tuple({form.lower() for form, *_ in chain(*self._names.values())})
        initial = "".join(sign for sign in self._names if sign.isalnum())
        # Where a word begins that may be one: no other is looked at.
        self._word = re.compile(rf"(?<![\w.\-])[{initial}]" if initial else r"(?!)")

    def find(self, text: str, about: str = "") -> tuple[Mention, ...]:
        """Return the places that name a term, each term once, in their order.

        Parameters
        ----------
        text : str
        about : str, optional
            What the text is about, such as the title above it: terms that it names are known.
        """
        seen = {term for one in self.every(about) for term in one.terms} if about else set()
        found = []
        for mention in self.every(text):
            if seen.isdisjoint(mention.terms):
                found.append(mention)
                seen.update(mention.terms)
        return tuple(found)

    def may_be_in(self, text: str) -> bool:
        """Return whether a name's letters are in a text, as a word or not: told soon of a few."""
        lower = text.lower().translate(_GAP)
        return any(name in lower for name in self._small)

    def every(self, text: str) -> Iterator[Mention]:
        """Yield all places that name a term, in their order."""
        quoted = [match.span() for match in _QUOTED.finditer(text)]
        exact = text.translate(_GAP)
        lower, reached = _lowered(exact), 0
        for word in self._word.finditer(_lowered(text)):
            start = word.start()
            if start < reached or any(first <= start < end for first, end in quoted):
                continue
            for name, is_exact, terms in self._names.get(lower[start], ()):
                found = (exact if is_exact else lower).startswith(name, start)
                if found and (stop := _end(text, start + len(name))):
                    reached = stop
                    yield Mention(start, stop, terms)
                    break


def _by_name(terms: Iterable[Term], language: str, *, everyday: bool) -> dict[str, tuple[str, ...]]:
    """Return which terms a name stands for: those that are called so first of all."""
    own: dict[str, list[str]] = {}
    other: dict[str, list[str]] = {}
    for term in terms:
        words = term.in_language(language)
        own.setdefault(words.term, []).append(term.id)
        for name in words.also:
            other.setdefault(name, []).append(term.id)
    # Another name of two terms says neither.
    single = {name: ids for name, ids in other.items() if len(ids) == 1}
    known = EVERYDAY.get(language, EVERYDAY[ENGLISH]).difference(own if everyday else ())
    return {name: tuple(ids) for name, ids in (single | own).items() if name not in known}


def _forms(name: str) -> list[str]:
    """Return how a name is written: in Korean also without spaces, in English in the plural."""
    name = name.translate(_GAP)
    if _is_korean(name[-1]):
        return [name, name.replace(" ", "")] if " " in name else [name]
    return [name, f"{name[:-1]}ie"] if name.islower() and name.endswith("y") else [name]


def _end(text: str, stop: int) -> int:
    """Return where a name that reaches to `stop` ends as a word; 0 where it is part of another."""
    if _is_korean(text[stop - 1]) or _is_korean(text[stop : stop + 1]):
        ending = _KOREAN_VERB_END if text.endswith(BECOME_VERBS, 0, stop) else _KOREAN_END
        return stop if ending.match(text, stop) else 0
    match = _ENGLISH_END.match(text, stop)
    return match.end() if match else 0


def _is_exact(name: str) -> bool:
    """Return whether capital letters count: where it has some, and in a symbol (Δ is no δ)."""
    return len(name) == 1 or not name.islower()


def _is_korean(sign: str) -> bool:
    return "가" <= sign <= "힣"  # nothing is neither


def _lowered(text: str) -> str:
    """Return a text in small letters, each where it was: few signs become two (İ), and stay."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)


@cache
def finder(language: str) -> MentionFinder:
    """Return what finds the program's own terms in a language, made when it is first asked for."""
    return MentionFinder(glossary(), language)
