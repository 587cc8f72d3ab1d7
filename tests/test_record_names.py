"""No module outside the registries knows a record by its name: what is special stands in it.

A name that is written elsewhere is listed below with its reason. One that is no longer there fails
too, so that the list only shrinks.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from types import MappingProxyType

import pytest
from sources import name_of, nodes, sources

from simulator import optimizers
from simulator.data import datasets
from simulator.nn import activations, initializers, layers, losses
from simulator.optimizers import schedules

pytestmark = pytest.mark.usefixtures("parsed_sources")

# Where records live, what is written from them, and their formulas written down once more.
HOMES = (
    "simulator/nn/activations/",
    "simulator/nn/losses/",
    "simulator/nn/initializers/",
    "simulator/nn/layers/",
    "simulator/optimizers/rules/",
    "simulator/optimizers/schedules/",
    "simulator/data/datasets/",
    "simulator/race/presets/",
    "simulator/stepping/equations/layers/",
    "simulator/nn/in_numpy.py",
    "simulator/code_lines/",  # what each is called in other libraries
    "simulator/workshops/",  # what a workshop teaches is that very function
    "ui/canvas/layers/",
    "ui/field_timeline/",  # a station is about that very record, or opens that very preset
    "ui/gates/",
    "ui/words/record_texts.py",
)

A_CHOICE = "what stands there where nobody chooses"
A_TASK = "what is recommended for a task"
NO_RECORD = "an English word or a key that means no record here"
FUNCTION = "a mathematical function"
COMPARED = "the five whose flow of gradients the course compares"
A_PAIR = "a preset whose data make two tasks that have most to show"
CONFUSED = "a function that learners take for another"

EXCUSED: Mapping[str, str] = MappingProxyType(
    {
        "simulator/cli/command_parser.py xor": A_CHOICE,
        "simulator/cli/worksheet_options.py step": NO_RECORD,
        "simulator/diagnostics/gradient_check.py step": NO_RECORD,
        "simulator/diagnostics/gradient_cost.py mse": "any loss will do",
        "simulator/diagnostics/gradient_cost.py sigmoid": "any activation will do",
        "simulator/scenarios/from_table.py adam": A_CHOICE,
        "simulator/scenarios/from_table.py tanh": A_CHOICE,
        "simulator/scenarios/from_table.py xavier_uniform": A_CHOICE,
        "simulator/formats/layer_blocks.py identity": "any activation will do",
        "simulator/glossary/terms.py step": NO_RECORD,
        "simulator/graph/kinks.py relu": FUNCTION,
        "simulator/graph/operations.py relu": FUNCTION,
        "simulator/graph/operations.py sigmoid": FUNCTION,
        "simulator/graph/operations.py tanh": FUNCTION,
        "simulator/graph/symbolic/partials.py relu": FUNCTION,
        "simulator/graph/symbolic/partials.py sigmoid": FUNCTION,
        "simulator/graph/symbolic/partials.py tanh": FUNCTION,
        "simulator/graph/symbolic/rules.py relu": FUNCTION,
        "simulator/graph/symbolic/rules.py sigmoid": FUNCTION,
        "simulator/graph/symbolic/rules.py tanh": FUNCTION,
        "simulator/graph/symbolic/written.py sigmoid": FUNCTION,
        "simulator/lessons/actions/records/step.py step": NO_RECORD,
        "simulator/lessons/conditions/records/own_row_typed.py step": NO_RECORD,
        "simulator/lessons/conditions/records/predicted.py step": NO_RECORD,
        "simulator/lessons/conditions/records/setting.py momentum": "the setting μ",
        "simulator/lessons/known_names.py step": NO_RECORD,
        "simulator/nn/spec.py mse": A_CHOICE,
        "simulator/notation/latex.py tanh": FUNCTION,
        "simulator/optimizers/parameter_update.py momentum": "the setting μ",
        "simulator/optimizers/update_parts.py momentum": NO_RECORD,
        "simulator/practice/mistakes/activations.py relu": CONFUSED,
        "simulator/practice/mistakes/activations.py sigmoid": CONFUSED,
        "simulator/practice/mistakes/activations.py tanh": CONFUSED,
        "simulator/scenarios/layer_edits.py tanh": A_CHOICE,
        "simulator/scenarios/layer_settings.py dense": A_CHOICE,
        "simulator/scenarios/output_advice.py binary_cross_entropy": A_TASK,
        "simulator/scenarios/output_advice.py categorical_cross_entropy": A_TASK,
        "simulator/scenarios/output_advice.py identity": A_TASK,
        "simulator/scenarios/output_advice.py mse": A_TASK,
        "simulator/scenarios/output_advice.py sigmoid": A_TASK,
        "simulator/scenarios/output_advice.py softmax": A_TASK,
        "simulator/scenarios/overrides.py tanh": A_CHOICE,
        "simulator/scenarios/schema.py constant": A_CHOICE,
        "simulator/search/dimensions.py adam": A_CHOICE,
        "simulator/search/dimensions.py constant": A_CHOICE,
        "simulator/search/dimensions.py cosine": A_CHOICE,
        "simulator/search/dimensions.py he_uniform": A_CHOICE,
        "simulator/search/dimensions.py momentum": A_CHOICE,
        "simulator/search/dimensions.py relu": A_CHOICE,
        "simulator/search/dimensions.py sgd": A_CHOICE,
        "simulator/search/dimensions.py sigmoid": A_CHOICE,
        "simulator/search/dimensions.py tanh": A_CHOICE,
        "simulator/search/dimensions.py xavier_uniform": A_CHOICE,
        "simulator/studies/activation_comparison.py elu": COMPARED,
        "simulator/studies/activation_comparison.py leaky_relu": COMPARED,
        "simulator/studies/activation_comparison.py relu": COMPARED,
        "simulator/studies/activation_comparison.py sigmoid": COMPARED,
        "simulator/studies/activation_comparison.py tanh": COMPARED,
        "simulator/studies/initial_weights.py sgd": "any optimizer will do",
        "simulator/training/metrics.py mse": "a metric",
        "simulator/worksheets/choices.py half_sse": A_CHOICE,
        "simulator/worksheets/choices.py identity": A_CHOICE,
        "simulator/worksheets/choices.py relu": A_CHOICE,
        "simulator/worksheets/choices.py sgd": A_CHOICE,
        "simulator/worksheets/choices.py step": NO_RECORD,
        "ui/canvas/content/texts.py sigmoid": "its sign σ, where its name has no room",
        "ui/computation_graphs/picture/node_words.py constant": NO_RECORD,
        "ui/computation_graphs/signs.py relu": FUNCTION,
        "ui/computation_graphs/signs.py sigmoid": FUNCTION,
        "ui/computation_graphs/signs.py tanh": FUNCTION,
        "ui/functions/bench.py softmax": "the page about it",
        "ui/functions/panels/softmax_page.py softmax": "the page about it",
        "ui/guide/pictures/optimizer.py sgd": "what every other is drawn beside",
        "ui/guide/records/loss.py sine": "a preset in an example of a command",
        "ui/guide/records/loss.py xor": "a preset in an example of a command",
        "ui/landscape_plot/line_canvas.py step": NO_RECORD,
        "ui/window/lessons/own_work.py step": NO_RECORD,
        "ui/window/lessons/pointing.py step": NO_RECORD,
        "ui/window/lessons/stepper_place.py step": NO_RECORD,
        "ui/window/lessons/watching.py step": NO_RECORD,
        "ui/window/places.py step": NO_RECORD,
        "ui/window/presentation.py step": NO_RECORD,
        "ui/window/tool_records.py step": NO_RECORD,
        "ui/window/loop_link.py step": NO_RECORD,
        "ui/stages/words.py step": NO_RECORD,
        "ui/landscape_plot/line_painting.py step": NO_RECORD,
        "simulator/notation/reading/tokens.py tanh": FUNCTION,
        "ui/results/explanation.py mse": "a metric",
        "simulator/studies/task_pairs.py digits": A_PAIR,
        "simulator/studies/task_pairs.py iris": A_PAIR,
        "simulator/studies/task_pairs.py moons": A_PAIR,
        "ui/search/panels/space_panel.py momentum": "the setting μ",
        "ui/stepping/transport.py step": NO_RECORD,
        "ui/theme/icons.py step": NO_RECORD,
        "ui/window/main_window.py step": NO_RECORD,
        "ui/window/menus/view.py step": NO_RECORD,
        "ui/window/panels.py step": NO_RECORD,
    }
)

KINDS = (activations, losses, initializers, layers, optimizers, schedules, datasets)


def written() -> Iterator[str]:
    """Yield ``"path name"`` for each text in the code that is a record's name."""
    names = {name for kind in KINDS for name in kind.REGISTRY}
    for path in sources("simulator", "ui"):
        where = name_of(path)
        if where.startswith(HOMES):
            continue
        for node in nodes(path):
            if isinstance(node, ast.Constant) and node.value in names:
                yield f"{where} {node.value}"


def test_records_are_known_by_name_only_where_they_are_chosen() -> None:
    found = set(written())
    assert found - EXCUSED.keys() == set()
    assert EXCUSED.keys() - found == set(), "no longer needed"
