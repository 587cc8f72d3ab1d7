"""A divergence is told in the order that Korean has, with the layers' names of the window."""

from __future__ import annotations

from simulator.scenarios.way_out import Change, WayOut
from simulator.training.divergence import Diverged
from ui.window.divergence_words import DivergenceWords
from ui.words.languages import Languages
from ui.words.messages import said
from ui.worker.news import NotFinite


def test_it_is_told_in_the_words_and_the_order_of_korean(korean: Languages) -> None:
    problems = [Diverged(47, layer, "loss", 10.0) for layer in (0, 1)]
    found = WayOut(Change.NOTHING, None)
    told = [
        said(DivergenceWords().reason(NotFinite(1, one, 0.5, 45, found, 2))) for one in problems
    ]
    nothing_helps = "학습률을 줄이거나 가중치를 바꾸어도, 둘을 함께 해도 나아지지 않습니다."
    assert told == [
        f"47번째 갱신 때 {layer}에서 손실이 무한대가 되었습니다. {nothing_helps}"
        for layer in ("은닉층 1", "출력층")
    ]
