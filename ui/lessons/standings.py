"""What is done of a lesson, counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.lessons.head import Listed
from simulator.lessons.play import Play, Standing


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a lesson has come.

    Attributes
    ----------
    done, count : int
        Tasks and questions that are done, and all there are.
    is_begun : bool
        Whether the lesson was opened.
    """

    done: int
    count: int
    is_begun: bool

    @property
    def is_done(self) -> bool:
        """Whether everything is done; a lesson without tasks and questions never is."""
        return 0 < self.count == self.done

    @property
    def share(self) -> float:
        """How much is done, 0..1."""
        return self.done / self.count if self.count else 0.0


def progress_of(lesson: Listed, standing: Standing) -> Progress:
    """Return how far a lesson has come."""
    items = [(step.name, k) for step in lesson.steps for k in range(len(step.items))]
    done = sum(one in standing.done for one in items)
    return Progress(done, len(items), is_begun=bool(standing.step))


def is_step_done(play: Play, index: int) -> bool:
    """Return whether all of a step is done; one with nothing to do is, once it has been passed."""
    items = play.items(play.lesson.steps[index])
    return all(map(play.is_done, items)) if items else index < play.index


def open_steps(play: Play) -> Iterator[tuple[int, int]]:
    """Yield each step with something left to do, and how much that is."""
    for index, step in enumerate(play.lesson.steps):
        left = sum(not play.is_done(one) for one in play.items(step))
        if left:
            yield index, left
