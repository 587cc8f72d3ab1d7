"""Sentences for people that remember how they were made, so that they can be said in any language.

The simulator speaks English: its commands and its errors are read by other programs too. What it
says to a person keeps, beside the English, the sentence with its gaps and what fills them.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Any, Self


class Message(str):
    """An English sentence, with the pattern and the values that it was made of.

    It is a string like any other and may be raised as an error's only argument.

    Parameters
    ----------
    pattern : str
        The sentence with a named gap for each value, as `str.format` takes it; literal braces
        are doubled. It is the sentence's identifier, by which its translations are found.
    **values : Any
        By the gaps' names; another message may fill one.

    Attributes
    ----------
    pattern : str
    values : mapping of str to Any
    context : str
        Whose sentence it is, where several say the same in different ways.

    Examples
    --------
    >>> problem = Message("{name} must be a number", name="learning_rate")
    >>> problem
    'learning_rate must be a number'
    >>> problem.pattern
    '{name} must be a number'
    """

    pattern: str
    values: MappingProxyType[str, Any]
    context: str = "simulator"

    def __new__(cls, pattern: str, /, **values: Any) -> Self:
        """Fill the gaps of `pattern` with `values`."""
        made = super().__new__(cls, pattern.format(**values))
        made.pattern, made.values = pattern, MappingProxyType(values)
        return made

    @property
    def identifier(self) -> str:
        """What tells this sentence from others, whatever fills it: its pattern."""
        return self.pattern

    def __reduce__(self) -> tuple[Any, ...]:
        return _made_again, (type(self), self.pattern, dict(self.values), self.context)


def _made_again(kind: type[Message], pattern: str, values: dict[str, Any], context: str) -> Message:
    made = kind(pattern, **values)
    made.context = context
    return made


def reason(error: BaseException) -> str:
    """Return what an error says: the message itself where it was raised with one."""
    if len(error.args) == 1 and isinstance(error.args[0], Message):
        return error.args[0]
    return str(error)
