"""What the verdicts of the check are called, and in what colour they stand."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from simulator.diagnostics.compared_gradients import Verdict
from simulator.messages import Message
from ui.words.messages import worded

WORDS: Mapping[Verdict, Message] = MappingProxyType(
    {
        Verdict.AGREES: worded("Verdict", "✓ agrees"),
        Verdict.DIFFERS: worded("Verdict", "✗ differs"),
        Verdict.KINK: worded("Verdict", "∧ at a kink"),
        Verdict.NO_NUMBER: worded("Verdict", "? no number"),
        Verdict.WAITS: worded("Verdict", "waits"),
    }
)
TIPS: Mapping[Verdict, Message] = MappingProxyType(
    {
        Verdict.AGREES: worded(
            "Verdict", "The two agree to five digits, or as far as rounding lets them."
        ),
        Verdict.DIFFERS: worded(
            "Verdict",
            "Further apart than rounding explains. Choose it, and see whether another step helps.",
        ),
        Verdict.KINK: worded(
            "Verdict",
            "The step carries a sum over a kink, where a slope jumps: a difference across it is "
            "the slope of neither side, and says nothing of backpropagation.",
        ),
        Verdict.NO_NUMBER: worded("Verdict", "The loss or the gradient is no finite number."),
        Verdict.WAITS: worded("Verdict", "Not compared yet."),
    }
)
TOKENS: Mapping[Verdict, str] = MappingProxyType(
    {
        Verdict.AGREES: "good",
        Verdict.DIFFERS: "bad",
        Verdict.KINK: "caution",
        Verdict.NO_NUMBER: "bad",
        Verdict.WAITS: "muted",
    }
)
