"""A worksheet as a document: what is given, its blanks, and its answer key."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator import optimizers
from simulator.expressions import indexed, row
from simulator.messages import Message
from simulator.nn import losses
from simulator.nn.activations import Activation
from simulator.nn.network import Network
from simulator.notation import Say
from simulator.notation.numerals import numeral_text
from simulator.notation.reading import read_formula
from simulator.quoting import MINUS
from simulator.stepping.equations.parts import target
from simulator.stepping.step_plan import StepKind
from simulator.worksheets import wording
from simulator.worksheets.blocks import (
    AnswerLine,
    BlankLine,
    Block,
    Cell,
    Document,
    Formulas,
    Grid,
    Heading,
    Inline,
    NameLine,
    Paragraph,
)
from simulator.worksheets.choices import Scope
from simulator.worksheets.worksheet import KnownError, SheetQuestion, Worksheet

Array = NDArray[Any]

_MOST_ERRORS = 3


def exact(value: float) -> str:
    """Return a number with every digit that it has, and a true minus sign."""
    text = f"{value:g}" if float(f"{value:g}") == value else repr(float(value))
    return text.replace("-", MINUS)


def sheet(worksheet: Worksheet, say: Say = str) -> Document:
    """Return the sheet with its blanks.

    Parameters
    ----------
    worksheet : Worksheet
    say : callable, default str
        Says a message in the sheet's language.
    """
    title = _title(worksheet, say)
    ask = Heading(2, say(Message("Numbers to work out")))
    return Document(
        title,
        (
            Heading(1, title),
            NameLine(say(Message("Name")), say(Message("Date"))),
            *description(worksheet, say),
            ask,
            *(Paragraph((say(one),)) for one in wording.digits(worksheet)),
            *_known(worksheet, say),
            *_in_sections(worksheet, say, _blank),
        ),
    )


def key(worksheet: Worksheet, say: Say = str) -> Document:
    """Return the answers, each with its working."""
    title = say(Message("Answer key: {title}", title=worksheet_title(worksheet)))
    answers = _in_sections(worksheet, say, _answer)
    return Document(title, (Heading(1, title), *answers))


def worksheet_title(worksheet: Worksheet) -> Message:
    """Return what a sheet is called; the seed tells variants apart."""
    return Message(
        "{title}, sheet {seed}", title=worksheet.start.title, seed=worksheet.choices.seed
    )


def _title(worksheet: Worksheet, say: Say) -> str:
    return say(Message("Worksheet: {title}", title=worksheet_title(worksheet)))


def _in_sections(
    worksheet: Worksheet, say: Say, line: Callable[[Worksheet, SheetQuestion, Say], Block]
) -> Iterator[Block]:
    before = None
    for asked in worksheet.questions:
        heading = wording.section(asked)
        if heading != before:
            yield Heading(3, say(heading))
        before = heading
        yield line(worksheet, asked, say)


def _blank(worksheet: Worksheet, asked: SheetQuestion, say: Say) -> BlankLine:
    shown = asked.equation
    return BlankLine(
        asked.number,
        say(wording.what(worksheet, asked)),
        shown.left,
        shown.relation,
        shown.symbols if worksheet.choices.formulas else None,
    )


def _answer(worksheet: Worksheet, asked: SheetQuestion, say: Say) -> AnswerLine:
    errors = tuple(
        (numeral_text(error.value, short=True, digits=error.digits), told_of(error, say))
        for error in asked.errors[:_MOST_ERRORS]
    )
    words, title = wording.what(worksheet, asked), Message("Typical wrong answers:")
    return AnswerLine(asked.number, say(words), asked.equation, errors, say(title))


def told_of(error: KnownError, say: Say) -> str:
    """Return what a wrong answer got wrong, in one or two sentences."""
    if len(error.told) == 1:
        return say(error.told[0])
    first, second = error.told
    return say(Message("{first} Or: {second}", first=first, second=second))


# -- what is given


def _typed(frame: str, formula: str, say: Say) -> Inline:
    """Return a record's formula in a frame such as ``E = {}``, set where it can be read."""
    text = frame.format(say(wording.record_title(formula)))
    found = read_formula(text)
    return text if found is None else found.whole


def description(worksheet: Worksheet, say: Say = str) -> Iterator[Block]:
    """Yield what the numbers follow from: network, weights, rows, loss and rule."""
    start = worksheet.start
    yield Heading(2, say(Message("The network")))
    yield _layers(worksheet, say)
    for layer in range(len(start.spec.layers)):
        yield from _parameters(worksheet, layer, start.theta, say)
    yield _rows(worksheet, say)
    loss = losses.get(start.spec.loss)
    told = say(Message("Loss: {title}.", title=wording.loss_title(start)))
    yield Paragraph((told, " ", _typed("E = {}", loss.formula, say)))
    if _is_about_update(worksheet):
        yield from _rule(worksheet, say)
    for remark in wording.remarks(worksheet):
        yield Paragraph((say(remark),))


def _is_about_update(worksheet: Worksheet) -> bool:
    if worksheet.choices.scope is Scope.STEP:
        return worksheet.questions[0].kind is StepKind.UPDATE
    return worksheet.choices.scope is Scope.UPDATE


def _layers(worksheet: Worksheet, say: Say) -> Grid:
    start = worksheet.start
    rows = []
    for layer, found in enumerate(start.spec.layers):
        record = found.record
        formula = record.formula if isinstance(record, Activation) else ""
        shown = _typed("f(z) = {}", formula, say) if formula else ""
        rows.append(
            (
                (say(wording.layer_name(start, layer)),),
                (str(start.spec.sizes[layer + 1]),),
                (say(wording.record_title(record.title)),),
                (shown,),
            )
        )
    heads = (
        Message("Layer"),
        Message("Nodes"),
        Message("Activation function"),
        Message("Formula"),
    )
    return Grid("", tuple((say(head),) for head in heads), tuple(rows), frozenset((0, 2, 3)))


def _parameters(
    worksheet: Worksheet, layer: int, vector: Array, say: Say, caption: str = ""
) -> Iterator[Grid]:
    """Yield a table of a layer's parameters: from where they lead in a row, to where in a column.

    What is asked by a parameter's indices is found in it: w₁₂ leads from node 1 to node 2.
    """
    start = worksheet.start
    spec = start.spec
    head: list[Cell] = [(say(Message("from / to")),)]
    pieces = spec.pieces[layer]
    columns = spec.parameter_shapes[layer][1]
    for column in range(columns):
        name = say(wording.node(start, layer, column // pieces))
        head.append((f"{name} ({column % pieces + 1})" if pieces > 1 else name,))
    block = Network(spec).blocks(vector)[layer]
    rows = []
    for number, values in enumerate(block):
        label = _source_name(worksheet, layer, number, say)
        rows.append(((label,), *((exact(float(value)),) for value in values)))
    said = caption or say(
        Message("Weights and biases, {layer}", layer=wording.layer_name(start, layer))
    )
    yield Grid(said, tuple(head), tuple(rows))


def _source_name(worksheet: Worksheet, layer: int, number: int, say: Say) -> str:
    start = worksheet.start
    group = start.spec.parameter(layer, number).group
    if group.origin == "nodes":
        return say(wording.node(start, layer - 1, number - group.start))
    return say(wording.record_title(group.title))


def _rows(worksheet: Worksheet, say: Say) -> Grid:
    start = worksheet.start
    inputs = start.spec.sizes[0]
    head: list[Cell] = [(say(Message("Row")),)]
    for unit in range(inputs):
        name = say(wording.node(start, -1, unit))
        symbol = indexed("x", str(unit + 1))
        head.append((symbol,) if not start.features else (symbol, f" ({name})"))
    head += [(target(unit),) for unit in range(start.spec.outputs)]
    rows = tuple(
        ((str(number),), *((exact(float(value)),) for value in (*x, *y)))
        for number, (x, y) in enumerate(zip(start.X, start.Y, strict=True), 1)
    )
    return Grid(say(Message("Inputs and targets")), tuple(head), rows)


def _rule(worksheet: Worksheet, say: Say) -> Iterator[Block]:
    start, record = worksheet.start, worksheet.record
    found = optimizers.REGISTRY[start.optimizer.name]
    told = Message("Optimizer: {title}.", title=wording.rule_title(start))
    yield Paragraph((say(told),))
    typed = say(wording.record_title(found.formula))
    formula = read_formula(typed)
    yield Paragraph((typed,)) if formula is None else Formulas((formula,))
    settings: list[str] = []
    for setting in found.rule.hyperparameters:
        value = exact(float(record.settings[setting.name]))
        settings.append(f"{say(wording.record_title(setting.title))} = {value}")
    yield Paragraph((", ".join(settings),))
    yield from _adjustments(worksheet, say)
    yield from _memory(worksheet, say)


def _adjustments(worksheet: Worksheet, say: Say) -> Iterator[Block]:
    chosen = worksheet.start.regularization
    for value, text in (
        (
            chosen.l2,
            Message("L2 penalty: λ₂ w is added to the gradient of every weight, λ₂ = {v}."),
        ),
        (
            chosen.l1,
            Message("L1 penalty: λ₁ sgn(w) is added to the gradient of every weight, λ₁ = {v}."),
        ),
        (
            chosen.clip_norm,
            Message("A gradient longer than c is shortened to the length c = {v}."),
        ),
        (chosen.clip_value, Message("Every number of the gradient is cut to the size c = {v}.")),
        (
            chosen.weight_decay,
            Message("Before the update every weight is multiplied by 1 − η λ, λ = {v}."),
        ),
    ):
        if value:
            yield Paragraph((say(text.format(v=exact(value))),))


def _memory(worksheet: Worksheet, say: Say) -> Iterator[Block]:
    """Yield what the rule remembers: in a word where that is one number, else in tables."""
    record = worksheet.record
    if not record.state:
        return
    count = Message("This is update {number} of the optimizer.", number=record.count)
    yield Paragraph((say(count),))
    for name, values in record.state.items():
        symbol = wording.MEMORY.get(name, name)
        if np.ptp(values) == 0.0:
            same = Message(
                "Before it, {symbol} = {value} for every weight and bias.",
                symbol=symbol,
                value=exact(float(values[0])),
            )
            yield Paragraph((say(same),))
            continue
        rounded = np.array([float(f"{value:.6g}") for value in values])
        for layer in range(len(record.spec.layers)):
            caption = Message(
                "{symbol} before the update, {layer}",
                symbol=symbol,
                layer=wording.layer_name(worksheet.start, layer),
            )
            yield from _parameters(worksheet, layer, rounded, say, say(caption))


def _known(worksheet: Worksheet, say: Say) -> Iterator[Block]:
    """Yield the numbers that are known where a single step is asked."""
    if not worksheet.given:
        return
    yield Paragraph((say(Message("Known so far, to six digits:")),))
    items: list[Inline] = []
    for given in worksheet.given:
        if items:
            items.append(",   ")
        if given.row:
            items.append(f"{say(Message('row {row}', row=given.row))}: ")
        items.append(row(given.symbol, " = ", exact(float(f"{given.value:.6g}"))))
    yield Paragraph(tuple(items))
