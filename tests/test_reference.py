"""What the documentation says of records is what the records say, also of new ones."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from repository import DOCS
from steps_fixture import XOR_X, make_update
from tool_modules import load

from simulator.data import datasets
from simulator.formats.layer_blocks import field_names
from simulator.nn import activations, initializers, layers, losses
from simulator.nn.layers.dense import Dense
from simulator.nn.layers.layer_norm import LayerNorm
from simulator.nn.layers.maxout import Maxout
from simulator.nn.layers.prelu import PReLU
from simulator.nn.spec import NetworkSpec
from simulator.optimizers import schedules
from simulator.race import benchmark_functions, presets
from simulator.scenarios import presets as scenarios
from simulator.stepping.equations import layers as equations
from simulator.stepping.step_plan import StepPlan

TOOL = load("write_reference")
MARKER = load("mark_texts")
PAGES = [page for page in TOOL.PAGES if "<!-- records:" in page.read_text("utf-8")]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_pages_say_what_the_records_say(page: Path) -> None:
    text = page.read_text("utf-8")
    assert TOOL.filled(text) == text, "make reference writes it anew"


def test_every_block_stands_on_a_page() -> None:
    named = [re.findall(r"<!-- records: ([a-z-]+) -->", page.read_text("utf-8")) for page in PAGES]
    assert {name for names in named for name in names} == set(TOOL.BLOCKS)
    for page in PAGES:
        text = page.read_text("utf-8")
        assert text.count("<!-- records: ") == text.count("<!-- end of records -->")


@pytest.mark.parametrize(
    ("registry", "old", "page"),
    [
        (activations.REGISTRY, "relu", "activations"),
        (activations.REGISTRY, "relu", "network-format"),
        (layers.REGISTRY, "maxout", "layers"),
        (layers.REGISTRY, "maxout", "network-format"),
        (losses.REGISTRY, "huber", "losses"),
        (initializers.REGISTRY, "he_normal", "initializers"),
        (datasets.REGISTRY, "moons", "data-sets"),
        (datasets.REGISTRY, "moons", "scenario-format"),
        (benchmark_functions.REGISTRY, "beale", "functions"),
        (presets.REGISTRY, "valleys", "loss-landscapes"),
        (scenarios.REGISTRY, "iris", "help/presets"),
        (schedules.REGISTRY, "one_cycle", "schedules"),
        (schedules.REGISTRY, "one_cycle", "scenario-format"),
    ],
)
def test_a_new_record_stands_on_its_page(registry: object, old: str, page: str) -> None:
    new = replace(registry[old], name="brand_new", title="Brand new")  # type: ignore[index]
    before = (DOCS / f"{page}.md").read_text("utf-8")
    assert "brand_new" not in before
    with registry.added(new):  # type: ignore[attr-defined]
        after = TOOL.filled(before)
    assert "`brand_new`" in after or "| Brand new |" in after
    assert TOOL.filled(after) == before


def test_a_block_that_nobody_writes_is_refused() -> None:
    with pytest.raises(KeyError, match="nothing"):
        TOOL.filled("<!-- records: nothing -->\n<!-- end of records -->\n")


def test_whoever_reads_files_is_told_of_fields_and_settings() -> None:
    page = (DOCS / "network-format.md").read_text("utf-8")
    assert "\n| `layer_norm` | `gain`, `shift` | over the n numbers" in page
    assert "\n| `dense` | `activation`, `W`, `b` | " in page
    assert "\n| `elu` | z if z > 0 else alpha (exp(z) − 1) | `alpha`, > 0 and <= 10, by" in page


@pytest.mark.parametrize("kind", layers.REGISTRY.values(), ids=list(layers.REGISTRY))
def test_a_kind_tells_readers_what_to_do_with_each_field(kind: layers.LayerKind) -> None:
    own = [name for name in field_names(kind) if name not in ("W", "b")]
    assert kind.reading
    for name in (*own, *(one.name for one in kind.settings)):
        assert f"`{name}`" in kind.reading


@pytest.mark.parametrize("function", activations.REGISTRY.values(), ids=list(activations.REGISTRY))
def test_an_activation_tells_readers_where_its_settings_stand(
    function: activations.Activation,
) -> None:
    # The formula holds the usual numbers in place of the settings.
    for setting in function.settings:
        assert setting.name in function.reading


def test_every_text_of_a_record_is_marked_for_translators() -> None:
    assert MARKER.TEXTS.read_text("utf-8") == MARKER.text_module(), "make reference writes it anew"
    from ui.words import record_texts

    marked = [str(text) for text in record_texts.TEXTS]
    assert marked == MARKER.texts_to_translate()
    assert len(marked) == len(set(marked))


def test_every_word_on_a_step_of_a_layer_is_marked_for_translators() -> None:
    layers_of_all = (Dense(3, "tanh"), PReLU(3), LayerNorm(), Maxout(2), Dense(1, "sigmoid"))
    spec = NetworkSpec(2, layers_of_all, "mse")
    assert {layer.kind for layer in spec.layers} == set(layers.REGISTRY)
    record, plan = make_update(spec, XOR_X, np.ones((4, 1))), StepPlan(spec, 4)
    said = {group.title for groups in spec.groups for group in groups}
    said |= {group.titles for groups in spec.groups for group in groups}
    for step in (plan[k] for k in range(len(plan)) if plan[k].layer >= 0):
        kind = equations.of(record, step.layer)
        said |= {kind.step_title(record, step), kind.sentence(record, step)}
        said.add(kind.sentence_before())
    words = {word for kind in equations.REGISTRY.values() for word in kind.words.values()}
    assert words <= said, "words that no step says"
    assert said - {""} <= set(MARKER.texts_to_translate())


# An optimizer has its name and explanation from its class, so that a record alone is no new one.
@pytest.mark.parametrize(
    "registry",
    [one for one in MARKER.SHOWN if one.kind != "optimizer"],
    ids=lambda registry: registry.kind,
)
def test_texts_of_a_new_record_are_found(registry: Any) -> None:
    old = next(iter(registry.values()))
    new = replace(old, name="brand_new", title="Brand new", explanation="Said of it alone.")
    with registry.added(new):
        assert {"Brand new", "Said of it alone."} <= set(MARKER.texts_to_translate())
