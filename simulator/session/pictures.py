"""What is computed to be drawn of a run: evaluation, a row's pass, surface or line, and regions.

Each is keyed by the version of the parameters and by what is looked at, so that a snapshot of what
has not changed costs next to nothing. While training runs, each keeps to a budget.
"""

from __future__ import annotations

import math
from time import perf_counter
from typing import Any, NamedTuple

from numpy.typing import NDArray

from simulator.data.own_row import AnyRow, inputs_of, targets_of
from simulator.diagnostics.regions import RegionGrid, Regions, check_features, default_features
from simulator.landscape.landscape import Landscape
from simulator.landscape.lines import Line
from simulator.landscape.loss_map import LossMap
from simulator.nn.network import Network
from simulator.scenarios.experiment import Experiment
from simulator.session.kept import Kept
from simulator.session.node_pictures import NodePictures
from simulator.session.redraw_budget import RedrawBudget
from simulator.stepping.records import PassRecord, record_pass
from simulator.training.evaluation import Evaluation
from simulator.training.trainer import Trainer

Array = NDArray[Any]

READABLE_RATE = 20.0
"""Updates a second up to which training is slow motion: every view follows every update."""

# Grid points to each side of a map below which its valleys cannot be told any more.
_COARSEST = 21


class Version(NamedTuple):
    """Stands for the values of all parameters: equal versions of a run, equal parameters.

    Attributes
    ----------
    changes : int
        How often the parameters were changed otherwise than by the next update.
    update : int
        Updates made.
    """

    changes: int
    update: int


class Pictures:
    """Makes what is drawn of one run, each once for what it depends on.

    Parameters
    ----------
    experiment : Experiment
    landscape : Landscape

    Attributes
    ----------
    slow_motion_s : float or None
        While training runs in slow motion, how long each update is to be seen (seconds): a map of
        the loss is to be made in half of it. Else None.
    nodes : NodePictures
        What nodes make of the inputs.
    """

    def __init__(self, experiment: Experiment, landscape: Landscape) -> None:
        self._data = experiment.data
        self._network = Network(experiment.spec)
        self._landscape = landscape
        self._row: AnyRow = 0
        self._features = default_features(experiment.data)
        # Two pixels of a picture say nothing: its rows are shown instead of regions.
        self._has_regions = experiment.data.image_shape is None
        self._grid = self._make_grid()
        self.nodes = NodePictures(experiment, self._network)
        self._evaluation: Kept[Evaluation] = Kept()
        self._evaluated_at = 0, 0
        self._surface: Kept[LossMap] = Kept()
        self._line: Kept[Line] = Kept()
        self._regions: Kept[Regions] = Kept()
        self._sample: Kept[PassRecord] = Kept()
        self._vectors: Kept[tuple[Array, Array, Array]] = Kept()
        self._looks = 0
        self._rules = 0
        self.slow_motion_s: float | None = None
        self._slow_sides = landscape.resolution
        # Together at most a fifth of the training speed: the surface follows at 30 Hz where it can,
        # else at 16 Hz.
        self.evaluation_budget = RedrawBudget(0.01, 0.06)
        self.surface_budget = RedrawBudget(0.18, 0.03, 0.004, 0.044)
        self.regions_budget = RedrawBudget(0.01, 0.12)
        self.node_budget = RedrawBudget(0.01, 0.12)
        self.maps_budget = RedrawBudget(0.02, 0.08)

    @property
    def evaluation(self) -> Evaluation | None:
        """Loss and metrics, as last computed."""
        return self._evaluation.value

    @property
    def evaluated_at(self) -> tuple[int, int]:
        """The moment of the evaluation: epochs made, and rows seen in the one begun."""
        return self._evaluated_at

    @property
    def surface(self) -> LossMap | None:
        """The map of the loss, as last computed."""
        return self._surface.value

    @property
    def line(self) -> Line | None:
        """The loss in one dimension, while that is looked at."""
        return self._line.value

    @property
    def regions(self) -> Regions | None:
        """The network's answers over two features, as last computed; None for pictures."""
        return self._regions.value

    @property
    def features(self) -> tuple[int, int]:
        """The two features of the regions."""
        return self._features

    def show_features(self, features: tuple[int, int]) -> None:
        """Have the regions made over two chosen features."""
        check_features(self._data, features)
        self._features = features
        self._grid = self._make_grid()
        self.nodes.show_features(features, self._row)

    def _make_grid(self) -> RegionGrid | None:
        if not self._has_regions:
            return None
        # Two features leave none that could be as in another row.
        row = self._row if self._data.n_features > 2 else 0
        return RegionGrid(self._data, self._features, row=row)

    def show_row(self, row: AnyRow) -> None:
        """Have regions and nodes' pictures go through a row.

        Regions depend on it where there are features beside the two.
        """
        if row == self._row:
            return
        self._row = row
        if self._data.n_features > 2:
            self._grid = self._make_grid()
        self.nodes.show_features(self.features, row)

    def look_elsewhere(self) -> None:
        """Note that something else of the landscape is looked at."""
        self._looks += 1

    def change_rules(self) -> None:
        """Note that the next update is made by other rules: a line shows it."""
        self._rules += 1

    def are_of(self, version: Version) -> bool:
        """Return whether surface or line, and regions, are those of `version`."""
        shown = self._line if self._shows_line() else self._surface
        key = self._line_key(version) if self._shows_line() else self._surface_key(version)
        has_others = shown.is_of(key) and self.nodes.are_of(version)
        has_regions = self._grid is None or self._regions.is_of(self._regions_key(version))
        return has_others and has_regions

    def _regions_key(self, version: Version) -> tuple[Version, tuple[int, int], AnyRow]:
        row = 0 if self._grid is None else self._grid.row
        return version, self.features, row

    def sample(self, theta: Array, row: AnyRow, version: Version) -> PassRecord:
        """Return the pass of a row, with no node dropped."""
        x, y = inputs_of(self._data, row), targets_of(self._data, row)
        return self._sample.get((version, row), lambda: record_pass(self._network, theta, x, y))

    def vectors(
        self, trainer: Trainer, theta: Array, version: Version
    ) -> tuple[Array, Array, Array]:
        """Return parameters, gradient and last update as arrays that are kept while they hold.

        Views know by the same arrays that nothing has changed. `theta` is a copy that may be kept.
        """
        return self._vectors.get(
            version, lambda: (theta, trainer.gradient.copy(), trainer.last_update)
        )

    def evaluate(self, trainer: Trainer, version: Version) -> None:
        """Evaluate the parameters, unless it has been done."""
        if self._evaluation.is_of(version):
            return
        found = self._evaluation.get(version, trainer.evaluate)
        self._evaluated_at = trainer.state.epoch, trainer.state.position
        if self._landscape.note(found.loss, trainer.state.theta):
            self._surface.forget()  # it marks the best so far

    def are_unhurried(self, updates_per_second: float) -> bool:
        """Return whether training, at a measured rate, is so slow that each update can be read."""
        return self.slow_motion_s is not None or 0.0 < updates_per_second <= READABLE_RATE

    def refresh(self, trainer: Trainer, version: Version, *, force: bool) -> None:
        """Make again what is due and has changed; with `force` everything that has changed."""
        if self.slow_motion_s is None:
            self._slow_sides = self._landscape.resolution
        for budget, make in (
            (self.evaluation_budget, self.evaluate),
            (
                self.surface_budget,
                self._look_around if self.slow_motion_s is None else self._glance,
            ),
            (self.regions_budget, self._find_regions),
            (self.node_budget, self._look_into_node),
            (self.maps_budget, self._look_into_nodes),
        ):
            start = perf_counter()
            if force or budget.due(start):
                make(trainer, version)
                budget.spent(start, perf_counter())

    def _find_regions(self, trainer: Trainer, version: Version) -> None:
        grid, theta = self._grid, trainer.state.theta
        if grid is not None:
            self._regions.get(
                self._regions_key(version),
                lambda: grid.regions(self._network, theta),
            )

    def _look_into_node(self, trainer: Trainer, version: Version) -> None:
        if self.nodes.view is not None:
            theta = trainer.state.theta
            self.nodes.make_picture(theta, version, self.sample(theta, self._row, version))

    def _look_into_nodes(self, trainer: Trainer, version: Version) -> None:
        self.nodes.make_maps(trainer.state.theta, version)

    def _shows_line(self) -> bool:
        return self._landscape.view.picture == "line"

    def _surface_key(self, version: Version) -> tuple[Version, int]:
        return version, self._looks

    def _line_key(self, version: Version) -> tuple[Version, int, int]:
        return version, self._looks, self._rules

    def _look_around(self, trainer: Trainer, version: Version, sides: int | None = None) -> None:
        """Make the picture of the landscape that is looked at, with `sides` grid points a side."""
        landscape, state = self._landscape, trainer.state
        view = landscape.view
        if view.picture == "line" or view.rows == "batch":
            landscape.rows.batch = trainer.last_batch()
        if view.picture == "line":
            self._line.get(
                self._line_key(version),
                lambda: landscape.line(state.theta, state.optimizer, trainer.regularization),
            )
            return
        self._line.clear()
        # A map that has been refined at rest is kept as long as it is the map of these weights.
        self._surface.get(self._surface_key(version), lambda: landscape.surface(state.theta, sides))

    def _glance(self, trainer: Trainer, version: Version) -> None:
        """Make the picture of the landscape; where it took too long, the next map is coarser."""
        assert self.slow_motion_s is not None
        moment_s = self.slow_motion_s / 2
        start = perf_counter()
        self._look_around(trainer, version, self._slow_sides)
        took = perf_counter() - start
        if took > moment_s:
            fitting = int(self._slow_sides * math.sqrt(moment_s / took))
            self._slow_sides = max(_COARSEST, min(self._slow_sides, fitting))

    def refine(self, theta: Array, version: Version, deadline: float) -> tuple[bool, bool]:
        """Go on with a finer map; see `Run.refine`."""
        key = self._surface_key(version)
        if self._shows_line() or not self._surface.is_of(key):
            return False, False
        found, more = self._landscape.refined(theta, deadline)
        if found is not None:
            self._surface.put(key, found)
        return found is not None, more
