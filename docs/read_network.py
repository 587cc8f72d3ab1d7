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
    "prelu": lambda s, slope: [z if z > 0 else p * z for z, p in zip(s, slope, strict=True)],
    "maxout": lambda s, pieces=2: [max(s[k : k + pieces]) for k in range(0, len(s), pieces)],
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


def predict(path, raw):
    """Return a network's outputs for one list of raw inputs."""
    with open(path, encoding="utf-8") as file:
        network = json.load(file)
    offset, scale = network["inputs"]["offset"], network["inputs"]["scale"]
    x = [(r - o) / s for r, o, s in zip(raw, offset, scale, strict=True)]
    for layer in network["layers"]:
        sums = list(layer["b"])
        for value, row in zip(x, layer["W"], strict=True):
            sums = [z + value * w for z, w in zip(sums, row, strict=True)]
        more = layer.get("settings", {}) | {k: layer[k] for k in ("slope",) if k in layer}
        x = FUNCTIONS[layer["activation"]](sums, **more)
    outputs = network["outputs"]
    if "scale" in outputs:
        x = [a * s + o for a, s, o in zip(x, outputs["scale"], outputs["offset"], strict=True)]
    return x
