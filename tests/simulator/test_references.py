"""How a publication is cited."""

from __future__ import annotations

import numpy as np
import pytest

from simulator.data import datasets
from simulator.nn import losses
from simulator.references import LibraryNames, Source


def test_a_source_reads_as_a_citation() -> None:
    source = Source("He et al.", 2015, "Delving deep into rectifiers")
    assert str(source) == "He et al. (2015), “Delving deep into rectifiers”"


def test_a_thing_that_no_other_library_has_has_no_names() -> None:
    names = LibraryNames()
    assert (names.keras, names.pytorch, names.sklearn, names.note) == (None, None, None, "")


@pytest.mark.parametrize("data", datasets.REGISTRY.values(), ids=list(datasets.REGISTRY))
def test_data_of_scikit_learns_is_found_there_by_its_name(data: datasets.Dataset) -> None:
    import sklearn.datasets

    if data.elsewhere.sklearn is not None:
        package, name = data.elsewhere.sklearn.split(".")
        assert package == "datasets"
        assert callable(getattr(sklearn.datasets, name))


@pytest.mark.parametrize(
    ("loss", "outputs"), [("mae", (1.0, 3.0)), ("mape", (1.0, 3.0)), ("msle", (0.5, 3.0))]
)
def test_a_metric_of_scikit_learns_is_the_loss(loss: str, outputs: tuple[float, ...]) -> None:
    import sklearn.metrics

    record, told, wanted = losses.get(loss), np.array([outputs]), np.array([(2.0, 5.0)])
    assert record.elsewhere.sklearn is not None
    package, name = record.elsewhere.sklearn.split(".")
    assert package == "metrics"
    theirs = getattr(sklearn.metrics, name)(wanted[0], told[0])
    ours = record.value(told, wanted, np.empty_like(told)) / record.divisor(2, 1)
    assert ours == pytest.approx(theirs)
