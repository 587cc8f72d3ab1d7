"""A result that is computed once for what it depends on, and shared by all who look at it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Result = TypeVar("Result")


class Kept(Generic[Result]):
    """Keeps the latest result, and what it was computed from.

    Attributes
    ----------
    value : Result or None
        None before the first.
    """

    def __init__(self) -> None:
        self.value: Result | None = None
        self._key: Hashable = None

    def is_of(self, key: Hashable) -> bool:
        """Return whether the result was computed from what `key` stands for."""
        return self._key == key and self._key is not None

    def get(self, key: Hashable, make: Callable[[], Result]) -> Result:
        """Return the result for `key`, which `make` computes where another one is kept."""
        if self.value is None or not self.is_of(key):
            self.put(key, make())
        assert self.value is not None
        return self.value

    def put(self, key: Hashable, value: Result) -> None:
        """Keep a result that was computed elsewhere."""
        self.value, self._key = value, key

    def forget(self) -> None:
        """Have the next result computed anew; until then the old one stays to be seen."""
        self._key = None

    def clear(self) -> None:
        """Drop the result."""
        self.value, self._key = None, None
