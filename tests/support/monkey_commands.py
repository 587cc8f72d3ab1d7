"""What can be asked of the window as a whole: each a short function that says what it did."""

from __future__ import annotations

from monkey_actions import one_of
from monkey_world import PRESETS, World
from run_digest import digest

# How often all that can be undone is.
_ALL = 0.1


def edge(world: World) -> str:
    """Select a weight of the network, and type another value."""
    canvas, experiment = world.window.canvas, world.window.controller.experiment
    if experiment is None:
        return "no network"
    spec = experiment.spec
    layer = int(world.chance.integers(len(spec.layers)))
    source = int(world.chance.integers(spec.node_parameters[layer]))
    unit = int(world.chance.integers(spec.sizes[layer + 1]))
    canvas.select_edge(layer, source, unit)
    value = float(world.chance.normal(scale=2.0))
    canvas.weight_edited.emit(layer, source, unit, value)
    return f"weight {layer}, {source}, {unit} to {value:.3g}"


def structure(world: World) -> str:
    """Add or remove a node or a layer."""
    controller = world.window.controller
    if controller.scenario is None:
        return "no network"
    layer = int(world.chance.integers(len(controller.scenario.layers)))
    ways = (
        controller.add_node,
        controller.remove_node,
        controller.add_layer,
        controller.remove_layer,
    )
    way = one_of(world, ways)
    way(layer)
    return f"{way.__name__} {layer}"


def preset(world: World) -> str:
    """Open a preset."""
    name = one_of(world, PRESETS)
    world.window.controller.open_preset(name)
    return str(name)


def open_file(world: World) -> str:
    """Open a file, good or bad, or start from its weights, or export to it."""
    files, path = world.window.file_actions, world.random_path()
    if not path:
        return "no file"
    way = one_of(world, (files.open, files.open, files.start_from, files.export))
    way(path)
    return f"{way.__name__} {path.rpartition('/')[2]}"


def train(world: World) -> str:
    """Train for a while, and perhaps pause."""
    controller = world.window.controller
    controller.train(int(world.chance.integers(1, 40)))
    world.live(0.02)
    if world.chance.random() < 0.7:
        controller.pause()
        return "and pause"
    return "on"


def rest(world: World) -> str:
    """Let the window come to rest, with nothing that goes on by itself."""
    halt(world)
    return "never" if world.standing() is None else "at rest"


def halt(world: World) -> None:
    """End training, and steps that follow each other."""
    world.window.controller.pause()
    world.window.controller.stepper.set_playing(False)


def undo_some(world: World) -> str:
    """Undo and redo at random, faster than the window can follow."""
    stack, ways = world.window.controller.undo_stack, ""
    for _ in range(int(world.chance.integers(1, 6))):
        undoing = world.chance.random() < 0.6
        (stack.undo if undoing else stack.redo)()
        ways += "u" if undoing else "r"
        if world.chance.random() < 0.5:
            world.pump()
    return ways


def undo_and_redo(world: World) -> str:
    """Undo some edits and redo them: everything must be as it was."""
    halt(world)
    before, stack = state_of(world), world.window.controller.undo_stack
    count = min(int(world.chance.integers(1, 5)), stack.index())
    if world.chance.random() < _ALL:
        count = stack.index()
    texts = []
    for _ in range(count):
        texts.append(stack.undoText())
        stack.undo()
        wait_at_random(world)
    for _ in range(count):
        stack.redo()
        wait_at_random(world)
    _compare(world, before, f"undo and redo of {texts}")
    return f"{count} of {texts}"


def edit_and_undo(world: World) -> str:
    """Make some edits and undo them: everything must be as it was."""
    halt(world)
    before, stack = state_of(world), world.window.controller.undo_stack
    index, said = stack.index(), []
    for _ in range(int(world.chance.integers(1, 4))):
        said.append(one_of(world, (edge, structure, preset, new_start))(world))
        wait_at_random(world)
    while stack.index() > index:
        stack.undo()
        wait_at_random(world)
    _compare(world, before, f"{said} and undo")
    return ", ".join(said)


def new_start(world: World) -> str:
    """Begin anew, from other weights or from the same."""
    controller = world.window.controller
    way = one_of(world, (controller.new_weights, controller.reset))
    way()
    return str(way.__name__)


def _compare(world: World, before: dict[str, str], done: str) -> None:
    """Note which parts of the run are not what they were."""
    after = state_of(world)
    changed = [part for part, text in before.items() if after.get(part) != text]
    if changed:
        world.watch.note(f"{done} changed {', '.join(changed)}")


def wait_at_random(world: World) -> None:
    """Let the worker come after, or not."""
    way = world.chance.random()
    if way < 0.3:
        world.standing()
    elif way < 0.6:
        world.pump()


def state_of(world: World) -> dict[str, str]:
    """Return the digests of the open run; of none, nothing."""
    run, scenario = world.standing(), world.window.controller.scenario
    return {} if run is None or scenario is None else digest(scenario, run)


def rebuild(world: World) -> str:
    """Close the window, whatever it is doing, and open another."""
    world.rebuild()
    return ""
