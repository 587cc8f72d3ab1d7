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
        The sentence with a gap for each value, as `str.format` takes it; without values it is
        taken as it stands. It is the sentence's identifier, by which translations are found.
    **values : Any
        By the gaps' names; another message may fill one.

    Attributes
    ----------
    pattern : str
    given : tuple
        Values of gaps without names, such as ``{0}``.
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
    given: tuple[Any, ...]
    values: MappingProxyType[str, Any]
    context: str

    def __new__(cls, pattern: str, /, **values: Any) -> Self:
        """Fill the gaps of `pattern` with `values`."""
        return cls._made("simulator", pattern, (), values)

    @classmethod
    def in_context(cls, context: str, pattern: str) -> Self:
        """Return a sentence of somebody else's than the simulator's; `format` fills its gaps."""
        return cls._made(context, pattern, (), {})

    def format(self, *given: Any, **values: Any) -> Self:
        """Return the sentence with its gaps filled."""
        return self._made(self.context, self.pattern, given, values)

    def read_as(self, text: str) -> Self:
        """Return the same sentence, whose own string is `text`: in the language that is shown."""
        made = super().__new__(type(self), text)
        made.context, made.pattern = self.context, self.pattern
        made.given, made.values = self.given, self.values
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        made = type(self)._made
        return made, (self.context, self.pattern, self.given, dict(self.values))

    @classmethod
    def _made(
        cls, context: str, pattern: str, given: tuple[Any, ...], values: dict[str, Any]
    ) -> Self:
        text = pattern.format(*given, **values) if given or values else pattern
        made = super().__new__(cls, text)
        made.context, made.pattern = context, pattern
        made.given, made.values = given, MappingProxyType(values)
        return made


def reason(error: BaseException) -> str:
    """Return what an error says: the message itself where it was raised with one."""
    if len(error.args) == 1 and isinstance(error.args[0], Message):
        return error.args[0]
    return str(error)
