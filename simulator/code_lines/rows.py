"""The lines that all libraries share: the rows, loaded, split and scaled, and how they are judged.

They give the very rows of `simulator.data.prepared`; the tests run them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

from simulator.code_lines.script import Lines
from simulator.data.datasets import Dataset
from simulator.data.prepared import PreparedData, check_choices
from simulator.messages import Message
from simulator.scenarios.data_settings import DataSettings
from simulator.scenarios.schema import Scenario

_MOST_LITERAL = 16  # rows that are written down
_MOST_NUMBERS = 400  # of a table of one's own
_SCALERS = {"standardize": "StandardScaler", "minmax": "MinMaxScaler"}
_PARTED = (
    "train, val = np.sort(train), np.sort(val)",
    "X_train, X_val, y_train, y_val = X[train], X[val], y[train], y[val]",
    "",
)

_HOUSES = (
    "n, random = {samples}, np.random.default_rng({seed})",
    "cities = np.array([[34.1, -118.1], [37.7, -122.2]])",
    "coast, along = np.array([32.6, -117.3]), np.array([0.768, -0.640])",
    "",
    "",
    "def inland(place):",
    "    south, west = (place - coast).T",
    "    return along[0] * west - along[1] * south",
    "",
    "",
    "city = cities[random.choice(2, n, p=[0.6, 0.4])]",
    "place = city + random.normal(0.0, 0.45, (n, 2))",
    "across = np.array([-along[1], along[0]])",
    "place = place + 2.0 * np.maximum(-inland(place), 0.0)[:, None] * across",
    "income = np.clip(np.exp(random.normal(1.25, 0.42, n)), 0.5, 15.0)",
    "age = np.clip(np.round(random.normal(28.0, 12.0, n)), 1.0, 52.0)",
    "rooms = np.clip(3.4 + 0.45 * income + random.normal(0.0, 0.7, n), 2.0, 12.0)",
    "bedrooms = np.clip(rooms / 5.0 + random.normal(0.0, 0.06, n), 0.6, 3.0)",
    "population = np.round(np.exp(random.normal(7.05, 0.6, n)))",
    "occupancy = np.clip(random.normal(2.9, 0.55, n), 1.3, 6.0)",
    "near_coast = np.exp(-inland(place) / 0.3)",
    "near_city = np.exp(-((np.linalg.norm(place - city, axis=1) / 0.5) ** 2))",
    "price = income * (0.12 + 0.3 * near_coast + 0.4 * near_city) + 0.008 * (age - 28.0)",
    "price += 0.06 * (rooms - 5.0) - 0.25 * (occupancy - 2.9) + 0.25",
    "price = np.clip(price + {noise} * random.standard_normal(n), 0.2, 5.0)",
    "columns = income, age, rooms, bedrooms, population, occupancy, *place.T",
    "X, y = np.stack(columns, axis=1), price[:, None]",
)

# Data that are drawn: lines that draw them, from samples, noise and seed.
_DRAWN: Mapping[str, Lines] = MappingProxyType(
    {
        "moons": (
            "from sklearn.datasets import make_moons",
            "X, y = make_moons({samples}, noise={noise}, random_state={seed})",
        ),
        "circles": (
            "from sklearn.datasets import make_circles",
            "X, y = make_circles({samples}, noise={noise}, factor=0.5, random_state={seed})",
        ),
        "blobs": (
            "from sklearn.datasets import make_blobs",
            "centres = np.array([[0.0, 1.6], [-1.6, -1.0], [1.6, -1.0]])",
            "X, y = make_blobs(",
            "    {samples}, centers=centres, cluster_std={noise}, random_state={seed}",
            ")",
        ),
        "sine": (
            "random = np.random.default_rng({seed})",
            "X = random.uniform(-np.pi, np.pi, ({samples}, 1))",
            "y = np.sin(X) + {noise} * random.standard_normal(X.shape)",
        ),
        "noisy_line": (
            "random = np.random.default_rng({seed})",
            "X = random.uniform(-2.0, 2.0, ({samples}, 1))",
            "y = (2.0 * X + 1.0) + {noise} * random.standard_normal(X.shape)",
        ),
        "house_prices": _HOUSES,
        "cubic": (
            "random = np.random.default_rng({seed})",
            "X = random.uniform(-1.5, 1.5, ({samples}, 1))",
            "y = (X**3 - X) + {noise} * random.standard_normal(X.shape)",
        ),
        "spirals": (
            "random = np.random.default_rng({seed})",
            "y = np.arange({samples}) % 2",
            "radius = np.sqrt(random.uniform(0.01, 1.0, {samples}))",
            "angle = 2.0 * np.pi * radius + np.pi * y",
            "X = radius[:, None] * np.stack([np.cos(angle), np.sin(angle)], axis=1)",
            "X = X + {noise} * random.standard_normal(X.shape)",
        ),
        "two_labels": (
            "random = np.random.default_rng({seed})",
            "X = random.uniform(-1.0, 1.0, ({samples}, 2))",
            "inside = np.hypot(X[:, 0], X[:, 1]) < 0.6",
            "y = np.stack([X[:, 0] > 0.0, inside], axis=1).astype(int)",
            "X = X + {noise} * random.standard_normal(X.shape)",
        ),
        "diabetes": (
            "from sklearn.datasets import load_diabetes",
            "X, y = load_diabetes(return_X_y=True, scaled=False)",
            "y = y[:, None]",
        ),
    }
)


def data_lines(scenario: Scenario, data: PreparedData | None = None) -> Lines:
    """Return the lines that make ``X_train``, ``y_train`` and ``Y_train``.

    Where rows are kept aside there are also ``X_val``, ``y_val`` and ``Y_val``. ``Y_…`` are what
    the outputs are compared with: 0 and 1 for classes, scaled numbers for a regression.

    Parameters
    ----------
    scenario : Scenario
    data : PreparedData, optional
        Its rows, where they are prepared already: a table of one's own may be long.
    """
    settings = scenario.data
    if settings.table is not None:
        return _of_a_table(settings.prepared if data is None else data)
    lines = ["import numpy as np", *_loading(settings), *_splitting(settings), *_scaling(settings)]
    imports = [line for line in lines if line.startswith(("import ", "from "))]
    rest = [line for line in lines if line not in imports]
    return *sorted(imports, key=lambda line: (line.startswith("from"), line)), "", *rest


def _of_a_table(data: PreparedData) -> Lines:
    """Return lines with the rows of a small table as they are prepared; else what is to be read."""
    told = Message("Rows of your own table, with columns coded, split and scaled as in Deltascope.")
    arrays = {"X_train": data.X, "y_train": data.labels, "Y_train": data.Y}
    if len(data.X_validation):
        late = data.X_validation, data.labels_validation, data.Y_validation
        arrays |= dict(zip(("X_val", "y_val", "Y_val"), late, strict=True))
    if sum(array.size for array in arrays.values()) > _MOST_NUMBERS:
        told = Message(
            "Rows of your own table: read them into these arrays, with columns coded, split and "
            "scaled as in Deltascope."
        )
        empty = (f"{name} = np.empty({(0, *one.shape[1:])})" for name, one in arrays.items())
        return "import numpy as np", "", told, *empty
    written = (f"{name} = np.array({one.tolist()})" for name, one in arrays.items())
    return "import numpy as np", "", told, *written


def _loading(settings: DataSettings) -> Lines:
    samples, noise = check_choices(settings.source, settings.samples, settings.noise)
    if settings.source in _DRAWN:
        given = {"samples": samples, "noise": noise, "seed": settings.seed}
        return tuple(line.format(**given) for line in _DRAWN[settings.source])
    info = settings.dataset
    loader = (info.elsewhere.sklearn or "").removeprefix("datasets.")
    if loader.startswith("load_"):
        return f"from sklearn.datasets import {loader}", f"X, y = {loader}(return_X_y=True)"
    X, y = info.load(samples, noise, settings.seed)
    if len(X) > _MOST_LITERAL:
        told = Message(
            "{source} is no data set of a library: put your rows into X, one a line with "
            "{count} numbers, and what they are into y.",
            source=settings.source,
            count=info.n_features,
        )
        return told, f"X, y = np.empty((0, {info.n_features})), np.empty(0)"
    return f"X = np.array({np.asarray(X).tolist()})", f"y = np.array({np.asarray(y).tolist()})"


def _splitting(settings: DataSettings) -> Lines:
    rule, task = settings.rule, settings.dataset.task
    by_class = task in ("binary", "multiclass") and rule.method != "random"
    if rule.method == "folds":
        name, labels = ("StratifiedKFold", ", y") if by_class else ("KFold", "")
        return (
            f"from sklearn.model_selection import {name}",
            "",
            f"folds = {name}({rule.folds}, shuffle=True, random_state={settings.seed})",
            f"train, val = list(folds.split(X{labels}))[{rule.fold - 1}]",
            *_PARTED,
        )
    if not rule.fraction:
        return "X_train, y_train = X, y", ""
    stratified = ", stratify=y" if by_class else ""
    return (
        "from sklearn.model_selection import train_test_split",
        "",
        "train, val = train_test_split(",
        f"    np.arange(len(X)), test_size={rule.fraction}, "
        f"random_state={settings.seed}{stratified}",
        ")",
        *_PARTED,
    )


def _scaling(settings: DataSettings) -> Lines:
    info, parts = settings.dataset, parts_of(settings)
    lines: list[str] = []
    if settings.scaling != "none":
        scaler = _SCALERS[settings.scaling]
        lines += [
            f"from sklearn.preprocessing import {scaler}",
            f"scaler = {scaler}().fit(X_train)  # of the training rows alone",
            *(f"X_{part} = scaler.transform(X_{part})" for part in parts),
        ]
    if info.task != "regression":
        return *lines, *(f"Y_{part} = {_targets(info, f'y_{part}')}" for part in parts)
    if settings.scaling_of_targets == "none":
        return *lines, *(f"Y_{part} = y_{part}" for part in parts)
    scaler = _SCALERS[settings.scaling_of_targets]
    return (
        *lines,
        f"from sklearn.preprocessing import {scaler}",
        f"target_scaler = {scaler}().fit(y_train)",
        *(f"Y_{part} = target_scaler.transform(y_{part})" for part in parts),
    )


def parts_of(settings: DataSettings) -> Lines:
    """Return what the parts of the rows are called in the lines."""
    keeps = settings.rule.fraction or settings.rule.method in ("folds", "column")
    return ("train", "val") if keeps else ("train",)


def _targets(info: Dataset, labels: str) -> str:
    if info.task == "multiclass":
        return f"np.eye({len(info.class_names)})[{labels}]  # one-hot"
    if info.task == "binary":
        return f"{labels}[:, None].astype(float)"
    return f"{labels}.astype(float)"


def _scales_targets(scenario: Scenario) -> bool:
    return scenario.data.scaling_of_targets != "none" and scenario.data.table is None


def judging_lines(scenario: Scenario, part: str) -> Lines:
    """Return the lines that measure ``outputs``, probabilities or numbers, of a part's rows."""
    task = scenario.data.dataset.task
    if task == "regression":
        scaled = _scales_targets(scenario)
        told = "target_scaler.inverse_transform(outputs)" if scaled else "outputs"
        return (
            "from sklearn.metrics import mean_squared_error, r2_score",
            "",
            f"predicted = {told}",
            f'print("MSE", mean_squared_error(y_{part}, predicted))',
            f'print("R2", r2_score(y_{part}, predicted))',
        )
    average = "" if task == "binary" else ', average="macro"'
    rest = f"y_{part}, predicted{average}, zero_division=0"
    return (
        "from sklearn.metrics import accuracy_score, precision_score, recall_score",
        "",
        f"predicted = {_taken(task)}",
        f'print("accuracy", accuracy_score(y_{part}, predicted))',
        f'print("precision", precision_score({rest}))',
        f'print("recall", recall_score({rest}))',
    )


def _taken(task: str) -> str:
    if task == "binary":
        return "(outputs[:, 0] > 0.5).astype(int)"
    return "outputs.argmax(axis=1)" if task == "multiclass" else "(outputs > 0.5).astype(int)"


def row_lines(scenario: Scenario, row: tuple[float, ...]) -> Lines:
    """Return the lines that make ``row``, one of one's own, as the network gets it."""
    lines = (f"row = np.array([[{', '.join(map(_brief, row))}]])",)
    if scenario.data.table is not None:
        told = Message("The numbers of the row as the network gets them: coded and scaled.")
        return told, *lines
    return (*lines, "row = scaler.transform(row)") if scenario.data.scaling != "none" else lines


def _brief(value: float) -> str:
    return f"{float(value):.10g}" if float(value).is_integer() else repr(float(value))


def answer_lines(scenario: Scenario) -> Lines:
    """Return the lines that say ``outputs`` of the row: as probability and as class."""
    info = scenario.data.dataset
    if info.task == "regression":
        scaled = _scales_targets(scenario)
        return (f"print({'target_scaler.inverse_transform(outputs)' if scaled else 'outputs'})",)
    return (f'print("output", outputs[0], "class", ({_taken(info.task)})[0])',)
