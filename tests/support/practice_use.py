"""What is said of a wrong answer."""

from __future__ import annotations

from simulator.practice import Answer, Question, judge


def told(asked: Question, value: float) -> list[str]:
    """Return the patterns of what is said of an answer of eight digits."""
    text = f"{value:.7e}"
    verdict = judge(Answer(float(text), float(f"1e{text.partition('e')[2]}") * 1e-7), asked)
    assert not verdict.right, "that is no error"
    return [one.pattern for one in verdict.told]
