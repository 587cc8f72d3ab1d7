"""Wines of three growers, told apart by their chemistry."""

from simulator.data.datasets._base import Dataset
from simulator.data.datasets._names import data_name, data_names
from simulator.data.datasets._tables import bundled
from simulator.references import LibraryNames, Source

RECORD = Dataset(
    name="wine",
    title="Wine",
    order=130,
    explanation="178 wines from three growers, told apart by 13 chemical measurements.",
    teaching=(
        "The 13 columns differ in size by a thousand: proline runs from 278 to 1680, hue from "
        "0.5 to 1.7. Standardised, the classes are easy and a small network is right on every "
        "row. Without scaling proline saturates all nodes, and the preset's network stays at "
        "40 %, the share of the largest class. That makes it the data set for seeing why "
        "features are scaled."
    ),
    task="multiclass",
    feature_names=data_names(
        "alcohol",
        "malic acid",
        "ash",
        "alcalinity of ash",
        "magnesium",
        "total phenols",
        "flavanoids",
        "nonflavanoid phenols",
        "proanthocyanins",
        "color intensity",
        "hue",
        "OD280/OD315",
        "proline",
    ),
    class_names=tuple(data_name("grower {number}", number=k) for k in (1, 2, 3)),
    load=bundled("wine"),
    rows=178,
    shown_features=(0, 6),
    sources=(Source("Aeberhard and Forina", 1992, "Wine, UCI Machine Learning Repository"),),
    elsewhere=LibraryNames(sklearn="datasets.load_wine"),
)
