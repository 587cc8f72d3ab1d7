"""Progress as text: made over and over as it changes, and of what is large only once."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

import pytest

from simulator.lessons import progress as progress_files
from simulator.lessons.hand_in import HandedNetwork
from simulator.lessons.handing_in import Kept
from simulator.lessons.play import Standing
from simulator.lessons.progress import Encoder, Progress, Proof, parsed
from simulator.scenarios import presets


def test_a_proof_is_made_text_of_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """It may hold a network of 200,000 parameters, and an answer changes nothing of it."""
    made: list[object] = []
    dumped = progress_files._dumped

    def counted(document: Any, *left_out: str, indent: str = "") -> str:
        made.append(document)
        return dumped(document, *left_out, indent=indent)

    monkeypatch.setattr(progress_files, "_dumped", counted)
    network = HandedNetwork(scenario=presets.load("xor"), parameters=(0.5, 0.25))
    proofs = {name: Proof(1, Kept(network)) for name in ("or", "line")}
    progress, encoder = Progress("gates-or-nand", proofs=MappingProxyType(proofs)), Encoder()
    for tries in range(1, 4):
        standing = Standing("or", tries=MappingProxyType({("or", 0): tries}))
        progress = progress.standing_at(standing)
        raw = encoder.encoded(progress)
        assert raw == Encoder().encoded(progress)
        assert parsed(raw) == progress
    again = sum(type(one).__name__ == "_KeptProof" for one in made)
    assert again == 2 * (1 + 3)  # once each, and by each of the three that knew none
