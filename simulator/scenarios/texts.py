"""Texts that a document has in one language or in several: titles, descriptions, comments.

A text in several languages is its English everywhere that knows of no languages, as on the command
line; the interface asks for the language that it shows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Annotated, Any, Self

from pydantic import ConfigDict, Field, PlainSerializer, PlainValidator, TypeAdapter

from simulator.messages import Message
from simulator.storage.strict_json import complaint, shown

ENGLISH = "en"
MOST_LANGUAGES = 32
# As "ko", "pt-BR" or "zh-Hant".
CODE = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$"

Code = Annotated[str, Field(pattern=CODE)]


class TextInLanguages(str):
    """A text in several languages; as a string it is the English one.

    Parameters
    ----------
    texts : mapping of str to str
        By the languages' codes; English is among them.

    Attributes
    ----------
    texts : mapping of str to str

    Examples
    --------
    >>> text = TextInLanguages({"en": "Two moons", "ko": "초승달 두 개"})
    >>> text, text.said_in("ko"), text.said_in("de")
    ('Two moons', '초승달 두 개', 'Two moons')
    """

    texts: Mapping[str, str]

    def __new__(cls, texts: Mapping[str, str]) -> Self:
        """Take the English of `texts` for the string."""
        made = super().__new__(cls, texts[ENGLISH])
        made.texts = MappingProxyType(dict(texts))
        return made

    def said_in(self, code: str) -> str:
        """Return the text in a language, or in English where it is not there."""
        return self.texts.get(code, self.texts[ENGLISH])

    def changed(self, change: Callable[[str], str]) -> TextInLanguages:
        """Return the same with what `change` makes of the text in each language."""
        return TextInLanguages({code: change(text) for code, text in self.texts.items()})

    def with_text(self, code: str, text: str) -> TextInLanguages:
        """Return the same with another text in one language."""
        return TextInLanguages({**self.texts, code: text})

    def __eq__(self, other: object) -> bool:
        if isinstance(other, TextInLanguages):
            return self.texts == other.texts
        return str.__eq__(self, other) if isinstance(other, str) else NotImplemented

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = str.__hash__

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (dict(self.texts),)


def in_languages(given: Any) -> Any:
    """Return what a document has for a text, of several languages as one `TextInLanguages`."""
    return TextInLanguages(given) if isinstance(given, Mapping) and ENGLISH in given else given


def speaker(code: str, translate: Callable[[str, str], str]) -> Callable[[str], str]:
    """Return what says messages in a language, and texts in several languages.

    Parameters
    ----------
    code : str
        The language's.
    translate : callable
        Takes a message's context and its pattern, returns the pattern in that language; nothing
        where there is none, so that it stays English.
    """
    from simulator.notation.particles import fitted

    def told(value: object) -> object:
        return say(value) if isinstance(value, str) else value

    def say(text: str) -> str:
        if isinstance(text, TextInLanguages):
            return text.said_in(code)
        if not isinstance(text, Message):
            return text
        pattern = translate(text.context, text.pattern) or text.pattern
        if not text.given and not text.values:
            return fitted(pattern)
        values = {name: told(one) for name, one in text.values.items()}
        return fitted(pattern.format(*map(told, text.given), **values))

    return say


def one_or_several(plain: Any) -> PlainValidator:
    """Return what takes a text, or one for each of several languages; `AS_GIVEN` writes it.

    Parameters
    ----------
    plain : type
        What a text must be in each language.
    """
    several = Annotated[
        dict[Code, plain],
        Field(
            max_length=MOST_LANGUAGES,
            json_schema_extra={"required": [ENGLISH], "additionalProperties": False},
        ),
    ]

    def validate(value: Any) -> Any:
        if not isinstance(value, Mapping | TextInLanguages):
            return _adapter(plain).validate_python(value)
        given = dict(value.texts if isinstance(value, TextInLanguages) else value)
        _check_codes(given)
        return TextInLanguages(_adapter(several).validate_python(given))

    return PlainValidator(validate, json_schema_input_type=plain | several)


def _check_codes(texts: Mapping[Any, object]) -> None:
    for code in texts:
        if not (isinstance(code, str) and re.fullmatch(CODE, code)):
            raise complaint(
                Message(
                    '{name} must have texts by codes of languages, such as "en" and "ko", got one '
                    "by {code}"
                ),
                code=shown(code),
            )
    if ENGLISH not in texts:
        raise complaint(Message('{name} must have a text in English, "en", got {got}'))


def _dump(value: str) -> str | dict[str, str]:
    return dict(value.texts) if isinstance(value, TextInLanguages) else value


AS_GIVEN = PlainSerializer(_dump, return_type=str | dict[str, str])
"""Writes a text as a document had it."""


@cache
def _adapter(wanted: Any) -> TypeAdapter[Any]:
    """Return what checks a text, or several; built when a document is first read."""
    return TypeAdapter(wanted, config=ConfigDict(strict=True))
