"""Names of the features, classes and targets of built-in data, to be said in any language.

They are messages: in files and on the command line the English that they are, in the window the
language that is shown. Names of a learner's own data are plain strings, and stay what they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from simulator.messages import Message

# Whose texts they are: "right" beside a plane is another word than "right" and wrong.
CONTEXT = "data"


def data_name(pattern: str, **values: object) -> Message:
    """Return one name, such as ``data_name("grower {number}", number=1)``."""
    name = Message.in_context(CONTEXT, pattern)
    return name.format(**values) if values else name


def data_names(*patterns: str) -> tuple[Message, ...]:
    """Return several names, which have no gaps."""
    return tuple(map(data_name, patterns))


def patterns_of(name: str) -> Iterator[str]:
    """Yield what is to be translated of a name: its pattern, and those of names in its gaps."""
    if isinstance(name, Message) and name.context == CONTEXT:
        yield name.pattern
        for value in name.values.values():
            yield from patterns_of(value)
