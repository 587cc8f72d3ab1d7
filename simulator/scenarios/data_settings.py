"""The data of a scenario: which set, or whose table; how it is drawn, split and scaled."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self, cast

from pydantic import (
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    SerializationInfo,
    SerializerFunctionWrapHandler,
    model_serializer,
    model_validator,
)
from pydantic_core import CoreSchema, core_schema

from simulator.data import datasets
from simulator.data import prepared as data
from simulator.data.datasets import TABLE, Dataset
from simulator.data.prepared import PreparedData
from simulator.data.split_rule import SplitRule
from simulator.data.splitting import FOLD, FOLDS, SPLITS
from simulator.messages import Message
from simulator.scenarios.layer_settings import names_in, one_of, within
from simulator.scenarios.plain_texts import PRINTABLE
from simulator.settings import Setting
from simulator.storage.strict_json import StrictModel

if TYPE_CHECKING:
    from simulator.data.own_table import OwnTable

SEED = Setting(
    "seed",
    0,
    0,
    2**32 - 1,
    title="Seed",
    explanation="Number from which the first weights and the order of the rows are drawn; the "
    "same number gives the same run.",
)

Scaling = Literal["none", "standardize", "minmax"]
Seed = Annotated[int, Field(ge=SEED.minimum, le=SEED.maximum), within(SEED)]
# The registries decide which names are valid; the published schema lists them.
_SOURCES: Mapping[str, object] = ChainMap({TABLE: None}, cast(Any, datasets.REGISTRY))
SourceName = Annotated[str, one_of(_SOURCES), Field(json_schema_extra=names_in(_SOURCES))]


class _TableField:
    """What reads and writes a table: most runs have none, and its parts are many."""

    @staticmethod
    def __get_pydantic_core_schema__(_source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            _read_table,
            serialization=core_schema.plain_serializer_function_ser_schema(
                _write_table, info_arg=True
            ),
        )

    @staticmethod
    def __get_pydantic_json_schema__(
        _schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        from simulator.scenarios.own_tables import json_schema

        return json_schema(handler)


def _read_table(given: object) -> object:
    if given is None:
        return None
    from simulator.scenarios.own_tables import table_of

    return table_of(given)


def _write_table(own: OwnTable | None, info: SerializationInfo) -> Any:
    if own is None:
        return None
    from simulator.scenarios.own_tables import document_of

    return document_of(own, rows=bool((info.context or {}).get("rows")))


class SplitSettings(StrictModel):
    """How rows are kept aside; see `simulator.data.split_rule`. The share stands beside it."""

    method: Annotated[str, one_of(SPLITS), Field(json_schema_extra=names_in(SPLITS))]
    folds: Annotated[int, Field(ge=FOLDS.minimum, le=FOLDS.maximum), within(FOLDS)] = int(
        FOLDS.default
    )
    fold: Annotated[int, Field(ge=FOLD.minimum, le=FOLD.maximum), within(FOLD)] = int(FOLD.default)
    validation: Annotated[str, Field(max_length=120, pattern=PRINTABLE)] = ""


class DataSettings(StrictModel):
    """Which data set, how it is drawn, split and scaled; see `simulator.data.prepared.prepare`.

    Attributes
    ----------
    source : str
        A data set's registered name, or ``"table"``.
    samples, noise : int and float, or None
        Of data that are drawn.
    seed : int
        Of what is drawn and of the split.
    validation_fraction : float
    scaling, target_scaling : {"none", "standardize", "minmax"}
    split : SplitSettings or None
        None: a share of each class, and of other tasks a share of all rows.
    table : OwnTable or None
        Where the source is a table: itself.
    """

    source: SourceName
    samples: int | None = None
    noise: float | None = None
    seed: Seed = 0
    validation_fraction: float = Field(0.0, ge=0.0, lt=1.0)
    scaling: Scaling = "none"
    target_scaling: Scaling | None = None
    split: SplitSettings | None = None
    table: Annotated[Any, _TableField] = None

    @property
    def scaling_of_targets(self) -> Scaling:
        """How the targets of a regression are scaled: as the inputs where nothing else is said."""
        return self.target_scaling or self.scaling

    @property
    def fields(self) -> dict[str, Any]:
        """The settings by name, to be changed; a table stays itself."""
        named = {name: getattr(self, name) for name in type(self).model_fields}
        return named | {"split": None if self.split is None else self.split.model_dump()}

    @property
    def dataset(self) -> Dataset:
        """What is known of the data before they are loaded."""
        own: OwnTable | None = self.table
        return datasets.get(self.source) if own is None else own.dataset

    @property
    def lacks_rows(self) -> bool:
        """Whether the rows of its table were left out of the file that it was read from."""
        own: OwnTable | None = self.table
        return own is not None and bool(own.withheld)

    @property
    def rule(self) -> SplitRule:
        """Which rows are kept aside."""
        return SplitRule(
            fraction=self.validation_fraction, **({} if self.split is None else dict(self.split))
        )

    @property
    def prepared(self) -> PreparedData:
        """The rows, split and scaled, made anew each time.

        Raises
        ------
        ValueError
            If they do not allow for what is asked.
        """
        if self.table is not None:
            from simulator.data.prepared_table import prepare_table

            return prepare_table(
                self.table,
                self.rule,
                seed=self.seed,
                scaling=self.scaling,
                target_scaling=self.target_scaling,
            )
        return data.prepare(
            self.source,
            samples=self.samples,
            noise=self.noise,
            seed=self.seed,
            split_by=self.rule,
            scaling=self.scaling,
            target_scaling=self.target_scaling,
        )

    @model_validator(mode="after")
    def _check(self) -> Self:
        if (self.source == TABLE) is (self.table is None):
            missing = Message("{name} is missing")
            surplus = Message("{name} must be left out for {source}")
            problem = missing if self.table is None else surplus
            raise ValueError(problem.format(name="table", source=self.source))
        if self.table is not None:
            for name in ("samples", "noise"):
                if getattr(self, name) is not None:
                    problem = Message("{name} cannot be chosen for {source}, got {got}")
                    got = getattr(self, name)
                    raise ValueError(problem.format(name=name, source=TABLE, got=got))
        else:
            data.check_choices(self.source, self.samples, self.noise)
        self.rule.check(self.dataset.task)
        if self.split is not None and self.split.method == "column":
            self._check_column()
        return self

    def _check_column(self) -> None:
        if self.table is None or not self.table.columns("split"):
            problem = Message("a table must have a column of the role {role}")
            raise ValueError(problem.format(role="split"))

    @model_serializer(mode="wrap")
    def _without_what_is_off(self, dump: SerializerFunctionWrapHandler) -> dict[str, Any]:
        document: dict[str, Any] = dump(self)
        for name in ("split", "table"):
            if getattr(self, name) is None:
                document.pop(name, None)
        return document


def dataset_of(document: Mapping[str, Any] | DataSettings) -> Dataset:
    """Return what is known of the data that a valid document of settings names."""
    settings = document if isinstance(document, DataSettings) else None
    if settings is None and document.get("table") is None:  # type: ignore[union-attr]
        return datasets.get(document["source"])  # type: ignore[index]
    return (settings or DataSettings.model_validate(document)).dataset
