"""The family tree of optimizers, and for each of them its race against its parents."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from simulator.race.results import Racer
from simulator.race.setups import NETWORK, on, racer

# Which optimizers each one took its idea from.
FAMILY: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "sgd": (),
        "momentum": ("sgd",),
        "nag": ("momentum",),
        "adagrad": ("sgd",),
        "rmsprop": ("adagrad",),
        "adadelta": ("adagrad",),
        "adam": ("momentum", "rmsprop"),
        "adamw": ("adam",),
        "nadam": ("adam", "nag"),
    }
)

FAMILY_RACES = (
    on(
        "sgd",
        "SGD and gradient descent",
        NETWORK,
        (Racer("Gradient descent", "sgd"), Racer("SGD", "sgd", batch_size=1)),
        500,
        0.3,
        "Gradient descent takes the gradient over all rows. Stochastic gradient descent takes it "
        "over one: far cheaper for each update, but it staggers, for one row knows little.",
    ),
    on(
        "momentum",
        "Momentum and SGD",
        "ellipse",
        [racer("momentum", 0.1), racer("sgd", 0.1)],
        300,
        0.01,
        "Momentum keeps 90 % of its last move. Along the floor, where all gradients agree, the "
        "moves add up to ten times the speed; it overshoots and comes back.",
    ),
    on(
        "nag",
        "NAG and momentum",
        "ellipse",
        [racer("nag", 0.05), racer("momentum", 0.05)],
        150,
        0.001,
        "NAG takes the gradient where momentum is about to carry it. So it notices the far slope "
        "one move earlier, brakes, and overshoots less.",
    ),
    on(
        "adagrad",
        "Adagrad and SGD",
        "ellipse",
        [racer("adagrad", 1.5), racer("sgd", 0.9)],
        100,
        0.01,
        "Adagrad divides each variable's step by the size of its past gradients: shorter steps "
        "across, longer ones along. It goes nearly straight where SGD zig-zags.",
    ),
    on(
        "rmsprop",
        "RMSProp and Adagrad",
        "beale",
        [racer("rmsprop", 0.01), racer("adagrad", 0.01)],
        400,
        0.01,
        "Adagrad never forgets: the huge gradients of the wall it starts on keep its steps tiny "
        "for ever. RMSProp forgets them within a few updates and walks on through the valley.",
    ),
    on(
        "adadelta",
        "Adadelta and Adagrad",
        "plateau",
        [racer("adadelta"), racer("adagrad")],
        250,
        0.01,
        "Adadelta forgets old gradients too, and takes the length of its step from its own past "
        "moves: it needs no learning rate that fits. It starts with tiny moves and speeds up.",
    ),
    on(
        "adam",
        "Adam, momentum and RMSProp",
        "ellipse",
        [racer("adam", 0.3), racer("momentum", 0.1), racer("rmsprop", 0.2)],
        200,
        0.01,
        "Adam takes its direction from momentum and its step from RMSProp. Momentum swings round "
        "in a wide bow; RMSProp goes straight but keeps trembling about the minimum; Adam swings "
        "little and comes to rest.",
    ),
    on(
        "adamw",
        "AdamW and Adam",
        "beale",
        [racer("adamw", 0.05, weight_decay=0.1), racer("adam", 0.05)],
        600,
        0.01,
        "AdamW also takes a little off every parameter at each update. So it stops short of the "
        "minimum, nearer to zero. In networks that is wanted: smaller weights, less overfitting.",
    ),
    on(
        "nadam",
        "Nadam, Adam and NAG",
        "plateau",
        [racer("nadam", 0.1), racer("adam", 0.1), racer("nag", 0.1)],
        200,
        0.01,
        "Nadam is Adam with NAG's look ahead: this update's gradient counts a little more, so that "
        "it brakes sooner and overshoots less than Adam.",
    ),
)
