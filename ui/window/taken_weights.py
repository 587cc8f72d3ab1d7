"""Weights of another network that are begun with, and in words which layers got them."""

from __future__ import annotations

from pathlib import Path

from simulator.formats import network_file
from ui.controller.controller import Controller
from ui.words.messages import listed, worded
from ui.words.node_words import LayerWords


def taken_from(controller: Controller, path: str) -> tuple[str, tuple[int, ...]]:
    """Start from a saved network's weights in every layer that fits.

    Returns
    -------
    told : str
        What was taken, in words.
    taken : tuple of int
        The layers; empty where none were, which is said by then.

    Raises
    ------
    ValueError
        If the file can't be read, or no layer fits.
    """
    name = Path(path).name
    network = network_file.read_network(path)
    taken = tuple(controller.start_from(network.spec, network.theta, name))
    scenario = controller.scenario
    depth = 0 if scenario is None else len(scenario.layers)
    words = LayerWords()
    text = worded("FileActions", "Taken from {file}: {layers}. Other layers are drawn at random.")
    if len(taken) == len(network.spec.layers) == depth:
        text = worded("FileActions", "Taken from {file}: every layer.")
    names = listed(*(words.named(k, depth - 1) for k in taken)) if taken else ""
    return text.format(file=name, layers=names), taken
