"""Handwritten digits as pictures of 8 × 8 grey pixels."""

from simulator.data.datasets._base import Dataset
from simulator.data.datasets._names import data_name
from simulator.data.datasets._tables import bundled
from simulator.references import LibraryNames, Source

SIDE = 8

RECORD = Dataset(
    name="digits",
    title="Handwritten digits",
    order=160,
    explanation="1797 handwritten digits as pictures of 8 × 8 grey pixels.",
    teaching=(
        "Each of the 64 pixels is an input from 0 to 16; scaled to 0..1 a hidden layer of 32 "
        "ReLU nodes is right on 97 to 98 % of the validation rows, where guessing is right on 10 "
        "%. Without a hidden layer it is a few percentage points less. A dense network knows "
        "nothing of neighbouring pixels: mix all columns up in the same way and it learns as "
        "well, but moved by one pixel a digit is a stranger to it."
    ),
    task="multiclass",
    feature_names=tuple(
        data_name("pixel {row},{column}", row=row, column=column)
        for row in range(SIDE)
        for column in range(SIDE)
    ),
    class_names=tuple(str(digit) for digit in range(10)),
    load=bundled("digits"),
    rows=1797,
    image_shape=(SIDE, SIDE),
    sources=(
        Source(
            "Alpaydin and Kaynak",
            1998,
            "Optical recognition of handwritten digits, UCI Machine Learning Repository",
        ),
    ),
    elsewhere=LibraryNames(
        sklearn="datasets.load_digits", note="Smaller pictures than MNIST's, and fewer of them."
    ),
)
