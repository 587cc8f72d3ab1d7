"""Reads an exported network and computes with it, in pure Python and without Deltascope."""

import json
import math

FUNCTIONS = {
    "step": lambda s: [1.0 if z > 0 else 0.0 for z in s],
    "identity": lambda s: s,
    "sigmoid": lambda s: [1 / (1 + math.exp(min(-z, 700))) for z in s],
    "tanh": lambda s: [math.tanh(z) for z in s],
    "relu": lambda s: [max(z, 0.0) for z in s],
    "leaky_relu": lambda s, slope=0.01: [max(z, slope * z) for z in s],
    "elu": lambda s, alpha=1.0: [z if z > 0 else alpha * math.expm1(z) for z in s],
    "hard_sigmoid": lambda s: [min(max(z / 6 + 0.5, 0.0), 1.0) for z in s],
    "mish": lambda s: [z * math.tanh(max(z, 0.0) + math.log1p(math.exp(-abs(z)))) for z in s],
    "selu": lambda s: [
        1.0507009873554805 * (z if z > 0 else 1.6732632423543772 * math.expm1(z)) for z in s
    ],
    "swish": lambda s: [z / (1 + math.exp(min(-z, 700))) for z in s],
    "softplus": lambda s: [max(z, 0.0) + math.log1p(math.exp(-abs(z))) for z in s],
    "gelu": lambda s: [
        z * (1 + math.tanh(math.sqrt(2 / math.pi) * (z + 0.044715 * z * z * z))) / 2 for z in s
    ],
    "softmax": lambda s: [1 / sum(math.exp(min(k - z, 700)) for k in s) for z in s],
}


def sums(layer, x):
    """Return x W + b."""
    found = list(layer["b"])
    for value, row in zip(x, layer["W"], strict=True):
        found = [z + value * w for z, w in zip(found, row, strict=True)]
    return found


def dense(layer, x):
    """Return f(x W + b)."""
    return FUNCTIONS[layer["activation"]](sums(layer, x), **layer.get("settings", {}))


def prelu(layer, x):
    """Return the sums, negative ones times the node's slope."""
    return [z if z > 0 else p * z for z, p in zip(sums(layer, x), layer["slope"], strict=True)]


def maxout(layer, x):
    """Return the largest of each node's sums."""
    z, k = sums(layer, x), layer.get("settings", {}).get("pieces", 2)
    return [max(z[j : j + k]) for j in range(0, len(z), k)]


def layer_norm(layer, x):
    """Return the inputs at mean 0 and spread 1, times the gain, plus the shift."""
    mean, epsilon = sum(x) / len(x), layer.get("settings", {}).get("epsilon", 1e-5)
    spread = math.sqrt(sum((v - mean) ** 2 for v in x) / len(x) + epsilon)
    terms = zip(x, layer["gain"], layer["shift"], strict=True)
    return [gain * (v - mean) / spread + shift for v, gain, shift in terms]


LAYERS = {"dense": dense, "prelu": prelu, "maxout": maxout, "layer_norm": layer_norm}


def encode(columns, row):
    """Return the inputs that a row of a table gives: a class is one for each of its categories."""
    found = []
    for column, cell in zip(columns, row, strict=True):
        value, names = column.get("fill") if cell is None else cell, column.get("categories", [])
        at = names.index(value) if value in names else value
        found += [float(at == k) for k in range(len(names))] if column["kind"] == "class" else [at]
    return found


def predict(path, raw):
    """Return a network's outputs for one list of raw inputs, or of a table's values by column."""
    with open(path, encoding="utf-8") as file:
        network = json.load(file)
    if "columns" in network["inputs"]:
        raw = encode(network["inputs"]["columns"], raw)
    offset, scale = network["inputs"]["offset"], network["inputs"]["scale"]
    x = [(r - o) / s for r, o, s in zip(raw, offset, scale, strict=True)]
    for layer in network["layers"]:
        # In older files PReLU and maxout are activations of a dense layer.
        old = layer.get("activation") in LAYERS
        x = LAYERS[layer["activation" if old else "type"]](layer, x)
    outputs = network["outputs"]
    if "scale" in outputs:
        x = [a * s + o for a, s, o in zip(x, outputs["scale"], outputs["offset"], strict=True)]
    return x
