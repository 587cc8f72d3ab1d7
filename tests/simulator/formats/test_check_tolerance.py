"""How far the outputs of a file's check may lie from those of its weights, as the format says."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from network_files import written

from simulator.formats import file_checks
from simulator.formats.network_file import FileProblem, read_network


@pytest.mark.parametrize("stated", [0.0, 0.25, -1.0, 1e3, -1e9])
@pytest.mark.parametrize("sign", [1.0, -1.0])
def test_outputs_are_compared_to_1e_12_relative_to_numbers_above_1(
    stated: float, sign: float
) -> None:
    size = sign * 1e-12 * max(1.0, abs(stated))
    said, exact = np.array([[stated]]), np.zeros((1, 1))
    file_checks.compare(said + 0.9 * size, exact, said)
    with pytest.raises(ValueError, match="the file was changed or damaged"):
        file_checks.compare(said + 3.0 * size, exact, said)


def test_what_rounding_may_add_is_allowed_for() -> None:
    said, bound = np.array([[0.5]]), np.array([[1e-9]])
    file_checks.compare(said + 0.9e-9, bound, said)
    with pytest.raises(ValueError, match="changed or damaged"):
        file_checks.compare(said + 1.1e-9, bound, said)


def test_a_file_whose_check_is_off_in_the_eleventh_digit_is_refused(
    tmp_path: Path, document: dict[str, Any]
) -> None:
    row = document["check"]["outputs"][0]
    right = row[0]
    row[0] = math.nextafter(right, 2.0)
    read_network(written(tmp_path, document))
    row[0] = right + 2e-11
    with pytest.raises(FileProblem, match=r"check.outputs\[0\]\[0\] is .* but the weights give"):
        read_network(written(tmp_path, document))
