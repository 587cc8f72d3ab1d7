"""A sheet's numbers as a script of NumPy alone, of fewer than 60 lines, that works them out anew.

Everything that the numbers follow from stands in it verbatim; what it computes it prints by the
names of the sheet, and it stops where a number is another one than on the answer key.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.messages import Message
from simulator.nn import losses
from simulator.nn.in_numpy import ACTIVATIONS, FUSED, LOSSES, RULES
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.notation import Say
from simulator.stepping.step_plan import StepKind
from simulator.worksheets.document import worksheet_title
from simulator.worksheets.worksheet import Worksheet

Array = NDArray[Any]

_DIGITS = 12
# The answers take longer lines where there would be too many lines.
_WIDTHS, _MOST_LINES = (110, 150, 200, 300), 59
_NAMES = """\
def named(what, blocks):
    found = {}
    places = ((l, *at, v) for l, b in enumerate(blocks) for at, v in np.ndenumerate(b))
    for l, i, j, value in places:
        letter = f"w_{{{i + 1}{j + 1}}}" if i + 1 < len(T[l]) else f"b_{j + 1}"
        found[f"{what}{letter}^({l + 1})"] = value
    return found
"""
_PASS = """\
N, G = {}, [0 * t for t in T]
for r, (x, y) in enumerate(zip(X, Y), 1):
    a, z, d = [x], [], [None] * len(T)
    for l, t in enumerate(T):
        z.append(np.append(a[l], 1) @ t)
        a.append(F[l][0](z[l]))
    e = error(a[-1], y)
    for l in reversed(range(len(T))):
        d[l] = DELTA
        e = T[l][:-1] @ d[l]
    g = [np.outer(np.append(a[l], 1), d[l]) for l in range(len(T))]
    G = [mean + own / len(X) for mean, own in zip(G, g)]
    found = {"E": loss(a[-1], y, z[-1])} | named("∂E/∂", g)
    for letter, values in (("z", z), ("a", a[1:]), ("δ", d)):
        for l, row in enumerate(values):
            found |= {f"{letter}_{j + 1}^({l + 1})": value for j, value in enumerate(row)}
    N |= {name + (f", row {r}" if len(X) > 1 else ""): value for name, value in found.items()}
"""
_END = """\
sys.stdout.reconfigure(errors="replace")
for name, value in KEY.items():
    print(f"{name:<26}{N[name]: .6g}")
    assert np.isclose(N[name], value, rtol=1e-9, atol=1e-12), (name, N[name], value)
"""


def write(worksheet: Worksheet, say: Say = str) -> str:
    """Return the script of a sheet.

    Parameters
    ----------
    worksheet : Worksheet
    say : callable, default str
        Says a message in the script's language.

    Raises
    ------
    ValueError
        If the network has other layers than dense ones, or a function that the script does not
        know.
    """
    _check(worksheet)
    about = Message(
        "{title}: its numbers worked out anew, with NumPy alone.", title=worksheet_title(worksheet)
    )
    quoted = say(about).replace("\\", "\\\\").replace('"', "'")
    made = (_written(worksheet, quoted, width) for width in _WIDTHS)
    return next((text for text in made if text.count("\n") <= _MOST_LINES), None) or _written(
        worksheet, quoted, 10 * _WIDTHS[-1]
    )


def _written(worksheet: Worksheet, about: str, width: int) -> str:
    parts = [
        f'"""{about}"""\nimport sys\nimport numpy as np\n',
        *_numbers(worksheet, width),
        *_functions(worksheet),
        _NAMES,
        _PASS.replace("DELTA", _delta(worksheet)),
        *_update(worksheet),
        _END,
    ]
    return "".join(parts)


def obstacle(worksheet: Worksheet) -> Message | None:
    """Return why there is no script of a sheet; None where there is one."""
    try:
        _check(worksheet)
    except ValueError as problem:
        found = problem.args[0]
        assert isinstance(found, Message)
        return found
    return None


def _check(worksheet: Worksheet) -> None:
    spec = worksheet.start.spec
    if not all(isinstance(layer, Dense) for layer in spec.layers):
        raise ValueError(
            Message("The script knows dense layers only, and this network has another kind.")
        )
    for known, name in (
        *((ACTIVATIONS, layer.activation) for layer in spec.layers),
        (LOSSES, spec.loss),
        (RULES, worksheet.start.optimizer.name),
    ):
        if name not in known:
            raise ValueError(Message("The script does not know {name}.", name=name))


def _numbers(worksheet: Worksheet, width: int) -> Iterator[str]:
    """Yield the lines of data: rows, parameters, settings, memory and the answers."""
    start, record = worksheet.start, worksheet.record
    yield f"X, Y = np.array({_listed(start.X)}), np.array({_listed(start.Y)})  # rows, targets\n"
    yield f"T = {_blocks(worksheet, start.theta)}  # rows: from nodes, then the bias\n"
    if _has_update(worksheet):
        numbers = [*map(float, record.settings.values()), record.count]
        names = ", ".join((*record.settings, "count"))
        yield f"{names} = {', '.join(map(repr, numbers))}\n"
        for name, values in record.state.items():
            yield f"{name}_before = {_memory(worksheet, values)}\n"
    answers = ", ".join(f'"{one.name}": {_short(one.value)}' for one in worksheet.questions)
    yield f"KEY = {{\n{_wrapped(answers, width)}\n}}\n"


def _listed(values: Array) -> str:
    return repr(np.asarray(values, float).tolist())


def _short(value: float) -> str:
    return repr(float(f"{value:.{_DIGITS}g}"))


def _memory(worksheet: Worksheet, vector: Array) -> str:
    """Return what an optimizer remembers: one number a layer where all of it is equal."""
    if np.ptp(vector) == 0.0:
        return f"[{float(vector[0])!r}] * {len(worksheet.start.spec.layers)}"
    return _blocks(worksheet, vector)


def _blocks(worksheet: Worksheet, vector: Array) -> str:
    blocks = Network(worksheet.start.spec).blocks(vector)
    return f"[{', '.join(f'np.array({_listed(block)})' for block in blocks)}]"


def _wrapped(text: str, width: int) -> str:
    # A name with its number is never torn apart: only the comma behind it ends a line.
    whole = text.replace(" ", "\x00").replace(',\x00"', ', "')
    lines = textwrap.wrap(whole, width - 4, break_on_hyphens=False)
    return "\n".join(f"    {line}" for line in lines).replace("\x00", " ")


def _functions(worksheet: Worksheet) -> Iterator[str]:
    """Yield the functions, each of one line where that is enough."""
    spec, names = worksheet.start.spec, _function_names(worksheet)
    for name, layer in dict(zip(names, spec.layers, strict=True)).items():
        settings = {one.name: value for one, value in layer.settings_in_full}
        value, slope = (text.format(**settings) for text in ACTIVATIONS[layer.activation])
        yield f"{name} = lambda z: {value}, {f'lambda z, a: {slope}' if slope else None}\n"
    yield f"F = [{', '.join(names)}]\n"
    value, error = LOSSES[spec.loss]
    if _is_fused(worksheet):
        value = FUSED.get(spec.loss, value)
    yield f"loss = lambda a, y, z: {value}\n"
    yield f"error = lambda a, y: {error}\n"
    if _has_update(worksheet):
        memory = "".join(f", {name}" for name in worksheet.record.state)
        yield f"def update(w, g{memory}):\n"
        yield from (f"    {line}\n" for line in RULES[worksheet.start.optimizer.name])


def _function_names(worksheet: Worksheet) -> list[str]:
    """Return what each layer's function is called: with its layer where settings differ."""
    chosen: dict[str, object] = {}
    names = []
    for number, layer in enumerate(worksheet.start.spec.layers, 1):
        name = layer.activation
        if chosen.setdefault(name, layer.settings_in_full) != layer.settings_in_full:
            name = f"{name}_{number}"
        names.append(name)
    return names


def _is_fused(worksheet: Worksheet) -> bool:
    spec = worksheet.start.spec
    return losses.get(spec.loss).fused_with == spec.layers[-1].activation


def _delta(worksheet: Worksheet) -> str:
    """Return how a layer's deltas are made of ∂E/∂a."""
    spec = worksheet.start.spec
    last = len(spec.layers) - 1
    found = []
    for layer, own in enumerate(spec.layers):
        if not ACTIVATIONS[own.activation][1]:
            found.append("a[l + 1] * (e - a[l + 1] @ e)")
        else:
            found.append("e * F[l][1](z[l], a[l + 1])")
        if layer == last and _is_fused(worksheet):
            over = losses.get(spec.loss).divisor(1, spec.outputs)
            found[-1] = "a[-1] - y" if over == 1 else f"(a[-1] - y) / {over}"
    text = found[last]
    for layer in range(last - 1, -1, -1):
        if found[layer] != text.rpartition(" else ")[2]:
            text = f"{text} if l > {layer} else {found[layer]}"
    return text


def _has_update(worksheet: Worksheet) -> bool:
    return any(one.kind is StepKind.UPDATE for one in worksheet.questions)


def _update(worksheet: Worksheet) -> Iterator[str]:
    """Yield the lines from the mean gradient to the new weights."""
    means = any(one.kind is StepKind.BATCH_GRADIENT for one in worksheet.questions)
    if not (means or _has_update(worksheet)):
        return
    chosen, spec = worksheet.start.regularization, worksheet.start.spec
    if means:
        yield 'N |= named("mean ∂E/∂", G)\n'
    if not _has_update(worksheet):
        return
    weights = "np.arange(len(t))[:, None] < len(t) - 1"
    if chosen.l1 or chosen.l2:
        penalty = f"({chosen.l2!r} * t + {chosen.l1!r} * np.sign(t))"
        yield f"G = [g + {penalty} * ({weights}) for g, t in zip(G, T)]  # not of biases\n"
    if chosen.clip_norm:
        length = "np.sqrt(sum((g**2).sum() for g in G))"
        yield f"G = [g * min(1, {chosen.clip_norm!r} / {length}) for g in G]\n"
    if chosen.clip_value:
        yield f"G = [np.clip(g, {-chosen.clip_value!r}, {chosen.clip_value!r}) for g in G]\n"
    old = "t"
    if chosen.weight_decay:
        old = f"t * (1 - learning_rate * {chosen.weight_decay!r} * ({weights}))"
    memory = "".join(f", {name}_before[l]" for name in worksheet.record.state)
    frozen = [layer for layer, one in enumerate(spec.layers) if not one.trainable]
    moved = f"{f't if l in {frozen} else ' if frozen else ''}update({old}, G[l]{memory})"
    yield f'N |= named("new ", [{moved} for l, t in enumerate(T)])\n'
