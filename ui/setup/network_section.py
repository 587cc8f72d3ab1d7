"""Section Network: layers, how the first weights are drawn, and how many parameters that makes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from simulator.messages import Message
from simulator.nn import activations, initializers
from simulator.nn.layers import REGISTRY
from simulator.nn.spec import NetworkSpec
from simulator.scenarios.output_advice import constant_layer
from simulator.scenarios.presets import SEED, Scenario
from simulator.scenarios.schema import MAX_LAYERS
from simulator.settings import Setting
from ui.setup import edits
from ui.setup.edit_names import change_of
from ui.setup.flag import Flag
from ui.setup.layer_rows import LayerRows
from ui.setup.pair_flag import PairFlag
from ui.theme.colors import Theme
from ui.theme.icons import icon
from ui.widgets.fields import ChoiceField, FieldRow, Note
from ui.widgets.help import record_page
from ui.widgets.number_field import NumberField
from ui.widgets.section import Section
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import listed, worded
from ui.words.node_words import LayerWords
from ui.words.numbers import grouped
from ui.words.quantities import Pace
from ui.words.titles import advice, choices, translated


class NetworkSection(Section):
    """Edits layers, initializer and seed.

    Signals
    -------
    restructured(object, str)
        A layer is to come or go: a function from a scenario to the `LayerEdit`, and words for the
        undo menu.
    """

    restructured = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("network", worded("NetworkSection", "Network"), parent)
        self.layers = LayerRows(self.header)
        self.add_layer = QPushButton()
        self.flag = PairFlag()
        self.constant_flag = Flag()
        self.initializer = ChoiceField(
            choices(initializers.REGISTRY.values()), page_of=partial(record_page, "initializer")
        )
        self.initializer_note = Note()
        self.seed = NumberField(SEED, whole=True, pace=Pace.ONE)
        self.inputs = Note()
        self.learning_note, self._names = Note(), LayerWords(self)
        self.parameters = QLabel()
        self._lay_out()
        self._connect()
        speak(self._name_button)

    def _name_button(self) -> None:
        self.add_layer.setText(self.tr("Add hidden layer"))

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        super().set_theme(theme)
        self.layers.set_theme(theme)
        self.flag.set_theme(theme)
        self.constant_flag.set_theme(theme)
        self.add_layer.setIcon(icon("add", theme))

    def show_scenario(self, scenario: Scenario) -> None:
        """Show layers and start weights."""
        info = scenario.data.dataset
        inputs = self.tr("{0} input, set by the data"), self.tr("{0} inputs, set by the data")
        self.inputs.setText(inputs[info.n_features != 1].format(grouped(info.n_features)))
        self.layers.show_layers(scenario.layers, scenario.spec.sizes[1:])
        self.learning_note.setText(self._learning(scenario.spec))
        constant = constant_layer(scenario.spec)
        self.constant_flag.show_warning("" if constant is None else advice(constant))
        self._allow_another(len(scenario.layers) < MAX_LAYERS)
        self.initializer.set_name(scenario.initializer)
        self.initializer_note.setText(self._start_in_words(scenario))
        self.seed.set_value(scenario.seed)
        self._count(scenario.spec)

    def _lay_out(self) -> None:
        self.parameters.setProperty("role", "note")
        self.parameters.setTextFormat(Qt.TextFormat.PlainText)
        self.add_layer.setProperty("kind", "flat")
        self._allow_another(True)
        below = QHBoxLayout()
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self.add_layer)
        below.addStretch(1)
        self.rows.addWidget(self.inputs)
        self.rows.addWidget(self.layers)
        self.rows.addWidget(self.learning_note)
        self.rows.addLayout(below)
        self.rows.addWidget(self.constant_flag)
        self.rows.addWidget(self.flag)
        self.rows.addWidget(
            FieldRow(
                worded("NetworkSection", "First weights"),
                self.initializer,
                worded(
                    "NetworkSection",
                    "How the weights are drawn before training starts; biases start at 0.",
                ),
                wide=True,
            )
        )
        self.rows.addWidget(self.initializer_note)
        self.rows.addWidget(FieldRow(Message(SEED.title), self.seed, Message(SEED.explanation)))
        self.rows.addWidget(self.parameters)

    def _allow_another(self, allowed: bool) -> None:
        """Offer another layer, or say why there can be none."""
        self.add_layer.setEnabled(allowed)
        tip = self.tr("A network has at most {n} layers.").format(n=MAX_LAYERS)
        if allowed:
            tip = self.tr("Put another hidden layer, like the last one, before the output.")
        self.add_layer.setToolTip(tooltip(tip))

    def _connect(self) -> None:
        self.layers.units_committed.connect(self.on_units_committed)
        self.layers.activation_chosen.connect(self.on_activation_chosen)
        self.layers.setting_committed.connect(self.on_setting_committed)
        self.layers.remove_clicked.connect(self.on_remove_clicked)
        self.layers.dropout_committed.connect(self.on_dropout_committed)
        self.layers.trainable_chosen.connect(self.on_trainable_chosen)
        self.add_layer.clicked.connect(self.on_add_layer_clicked)
        self.flag.remedy_chosen.connect(self.on_remedy_chosen)
        self.initializer.chosen.connect(self.on_initializer_chosen)
        self.seed.committed.connect(self.on_seed_committed)

    def on_units_committed(self, index: int, units: int) -> None:
        """Ask for another number of nodes."""
        self.edited.emit(
            partial(edits.with_units, index=index, units=units),
            worded("NetworkSection", "Change number of nodes"),
        )

    def on_setting_committed(self, index: int, name: str, value: float) -> None:
        """Ask for another value of a setting of a layer's activation."""
        self.edited.emit(
            partial(edits.with_activation_setting, index=index, name=name, value=value),
            change_of(_setting(name)),
        )

    def on_activation_chosen(self, index: int, activation: str) -> None:
        """Ask for another activation."""
        self.edited.emit(
            partial(edits.with_activation, index=index, activation=activation),
            worded("NetworkSection", "Change activation"),
        )

    def on_dropout_committed(self, index: int, share: float) -> None:
        """Ask for another share of dropped nodes."""
        self.edited.emit(
            partial(edits.with_dropout, index=index, share=share),
            worded("NetworkSection", "Change dropout"),
        )

    def on_trainable_chosen(self, index: int, trainable: bool) -> None:
        """Ask for a layer that is frozen, or that learns again."""
        text = (
            worded("NetworkSection", "Thaw a layer")
            if trainable
            else worded("NetworkSection", "Freeze a layer")
        )
        self.edited.emit(partial(edits.with_trainable, index=index, trainable=trainable), text)

    def on_add_layer_clicked(self) -> None:
        """Ask for one more hidden layer."""
        self.restructured.emit(edits.layer_added, worded("NetworkSection", "Add hidden layer"))

    def on_remove_clicked(self, index: int) -> None:
        """Ask for one hidden layer less."""
        self.restructured.emit(
            partial(edits.layer_removed, index=index),
            worded("NetworkSection", "Remove hidden layer"),
        )

    def on_remedy_chosen(self) -> None:
        """Ask for the recommended output activation and loss."""
        self.edited.emit(
            edits.with_recommended_pair, worded("NetworkSection", "Use matching output and loss")
        )

    def on_initializer_chosen(self, name: str) -> None:
        """Ask for another rule for the first weights."""
        self.edited.emit(
            partial(edits.with_start, initializer=name),
            worded("NetworkSection", "Change first weights"),
        )

    def on_seed_committed(self, value: float) -> None:
        """Ask for other random weights."""
        self.edited.emit(
            partial(edits.with_start, seed=int(value)), worded("NetworkSection", "Change seed")
        )

    def _start_in_words(self, scenario: Scenario) -> str:
        if scenario.weights is not None:
            return self.tr("Not used now: the preset or file brings its own weights.")
        record = initializers.REGISTRY[scenario.initializer]
        return f"{record.formula}\n{translated(record.explanation)}"

    def _learning(self, spec: NetworkSpec) -> str:
        """Return which layers training changes, and which it leaves; nothing where it has all."""
        last = len(spec.layers) - 1
        names = [(self._names.within(k, last), one.trainable) for k, one in enumerate(spec.layers)]
        learning, still = ([name for name, on in names if on is learns] for learns in (True, False))
        if not still:
            return ""
        if not learning:
            return worded("NetworkSection", "Every layer is frozen: training changes nothing.")
        pattern = worded("NetworkSection", "Training changes: {learning}. Frozen: {still}.")
        return pattern.format(learning=listed(*learning), still=listed(*still))

    def _count(self, spec: NetworkSpec) -> None:
        total = grouped(spec.parameter_count)
        self.parameters.setText(self.tr("{0} parameters").format(total))
        terms = " + ".join(_term(spec, layer) for layer in range(len(spec.layers)))
        kinds = [one for name, one in REGISTRY.items() if name in {k.kind for k in spec.layers}]
        words = "\n".join(translated(kind.counting) for kind in kinds)
        self.parameters.setToolTip(tooltip(f"{words}\n{terms} = {total}"))


def _term(spec: NetworkSpec, layer: int) -> str:
    """Return how the parameters of a layer are counted: rows times columns of their block."""
    rows, columns = spec.parameter_shapes[layer]
    weights = sum(one.stop - one.start for one in spec.groups[layer] if one.origin == "nodes")
    counted = f"({grouped(weights)} + {rows - weights})" if weights else grouped(rows)
    return f"{counted} · {grouped(columns)}"


def _setting(name: str) -> Setting:
    """Return a setting of an activation or of a kind of layer."""
    declared = [record.settings for record in activations.REGISTRY.values()]
    declared += [kind.settings for kind in REGISTRY.values()]
    return next(one for settings in declared for one in settings if one.name == name)
