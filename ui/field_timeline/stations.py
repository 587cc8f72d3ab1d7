"""The stations: year, title, three sentences, and what each opens.

Years are those in which the work was published, but for the perceptron's: Rosenblatt's first report
is of 1957, his paper of 1958. Sources: McCulloch and Pitts (1943), Bull. Math. Biophys. 5;
Rosenblatt (1958), Psychol. Rev. 65; Minsky and Papert (1969), "Perceptrons"; Rumelhart, Hinton and
Williams (1986), Nature 323; LeCun et al. (1989), Neural Comput. 1; Cybenko (1989), Math. Control
Signals Syst. 2; Hochreiter (1991), diploma thesis, TU München; Hinton, Osindero and Teh (2006),
Neural Comput. 18; Nair and Hinton (2010), ICML; Glorot, Bordes and Bengio (2011), AISTATS;
Krizhevsky, Sutskever and Hinton (2012), NIPS; Srivastava et al. (2014), JMLR 15; Kingma and Ba
(2014), arXiv:1412.6980; Vaswani et al. (2017), NIPS.
"""

from __future__ import annotations

from dataclasses import dataclass

from ui.field_timeline.openings import Opening, scenario, tool, workshop
from ui.words.messages import worded


@dataclass(frozen=True, slots=True)
class Station:
    """One year of the field.

    Attributes
    ----------
    name : str
        As in documents.
    year : int
    title : str
        A message.
    sentences : tuple of str
        Messages: who, what it does, and what was still missing or what came of it.
    opens : tuple of Opening
    """

    name: str
    year: int
    title: str
    sentences: tuple[str, ...]
    opens: tuple[Opening, ...]


STATIONS = (
    Station(
        "neuron",
        1943,
        worded("Stations", "A neuron as a sum and a threshold"),
        (
            worded(
                "Stations",
                "Warren McCulloch and Walter Pitts describe a nerve cell as a sum that is compared "
                "with a threshold.",
            ),
            worded(
                "Stations",
                "Put together, such cells compute any formula of logic: AND, OR, NAND and what is "
                "made of them.",
            ),
            worded("Stations", "All weights are set by hand: nothing is learnt yet."),
        ),
        (workshop("gates", "threshold"), workshop("gates", "find-or")),
    ),
    Station(
        "perceptron",
        1957,
        worded("Stations", "The perceptron learns"),
        (
            worded(
                "Stations",
                "Frank Rosenblatt lets a machine find its weights: after each wrong answer they "
                "move towards the right one.",
            ),
            worded(
                "Stations",
                "If a line separates the classes, the rule finds one in a finite number of steps.",
            ),
            worded(
                "Stations",
                "In 1958 a newspaper reports that such a machine is expected to walk, to talk and "
                "to be conscious of its existence.",
            ),
        ),
        (workshop("gates", "learn"), scenario("and")),
    ),
    Station(
        "xor",
        1969,
        worded("Stations", "XOR, and a winter"),
        (
            worded(
                "Stations",
                "Marvin Minsky and Seymour Papert prove what a single layer can’t do: no line "
                "separates the rows of XOR.",
            ),
            worded(
                "Stations",
                "Several layers can, but nobody knows a practical way to find their weights.",
            ),
            worded("Stations", "Money and interest go elsewhere for more than ten years."),
        ),
        (workshop("gates", "xor"), workshop("gates", "xor-gates"), scenario("xor_perceptron")),
    ),
    Station(
        "backpropagation",
        1986,
        worded("Stations", "Backpropagation"),
        (
            worded(
                "Stations",
                "David Rumelhart, Geoffrey Hinton and Ronald Williams show what the chain rule "
                "does for layers: the error goes backwards, and each weight gets its part of it.",
            ),
            worded(
                "Stations",
                "The method had been found before, by Seppo Linnainmaa in 1970 and by Paul Werbos "
                "in 1974; now it is understood and used.",
            ),
            worded("Stations", "Two hidden nodes learn XOR."),
        ),
        (scenario("xor"), scenario("sharing_blame")),
    ),
    Station(
        "digits",
        1989,
        worded("Stations", "Networks that read"),
        (
            worded(
                "Stations",
                "Yann LeCun and others train a network to read the digits of handwritten postal "
                "codes.",
            ),
            worded(
                "Stations",
                "In the same year George Cybenko proves that one hidden layer of sigmoids comes as "
                "near to any continuous function as one likes.",
            ),
            worded(
                "Stations",
                "How many nodes that takes, and how their weights are found, the proof doesn’t "
                "say.",
            ),
        ),
        (scenario("digits"), scenario("moons")),
    ),
    Station(
        "vanishing",
        1991,
        worded("Stations", "The gradient vanishes"),
        (
            worded(
                "Stations",
                "Sepp Hochreiter finds out why deep networks hardly learn: on its way back a "
                "gradient is multiplied by a slope in every layer.",
            ),
            worded(
                "Stations",
                "The sigmoid’s slope is 0.25 at most: after ten layers less than a millionth is "
                "left of 1.",
            ),
            worded(
                "Stations",
                "With overfitting and slow training it is one of the three obstacles that keep "
                "networks shallow for years.",
            ),
        ),
        (scenario("deep_sigmoid"), workshop("functions", "sigmoid")),
    ),
    Station(
        "pretraining",
        2006,
        worded("Stations", "Deep belief networks"),
        (
            worded(
                "Stations",
                "Geoffrey Hinton, Simon Osindero and Yee-Whye Teh train a deep network layer by "
                "layer, each as a restricted Boltzmann machine, which Paul Smolensky had described "
                "in 1986.",
            ),
            worded(
                "Stations",
                "That gives initial weights from which backpropagation arrives, and the name deep "
                "learning spreads.",
            ),
            worded(
                "Stations",
                "A lecture dates these networks to 2009; their paper is of 2006.",
            ),
        ),
        (tool("study", worded("Stations", "Open the Study of initial weights")),),
    ),
    Station(
        "relu",
        2010,
        worded("Stations", "ReLU"),
        (
            worded(
                "Stations",
                "Vinod Nair and Geoffrey Hinton take max(0, z) in place of the sigmoid; Xavier "
                "Glorot, Antoine Bordes and Yoshua Bengio show in 2011 that deep networks learn "
                "with it from their first weights on.",
            ),
            worded(
                "Stations",
                "Its slope is 1 wherever the node is active, so that nothing vanishes there.",
            ),
            worded("Stations", "A node that is active for no row has no gradient: it is dead."),
        ),
        (
            tool("activations", worded("Stations", "Open Compare activations")),
            workshop("functions", "relu-elu"),
        ),
    ),
    Station(
        "dropout",
        2012,
        worded("Stations", "Graphics cards and dropout"),
        (
            worded(
                "Stations",
                "Alex Krizhevsky, Ilya Sutskever and Geoffrey Hinton win the ImageNet contest "
                "with an error of 15.3 %, where the next best has 26.2 %.",
            ),
            worded(
                "Stations",
                "Two graphics cards make 60 million weights trainable, ReLU keeps the gradient, "
                "and dropout, which leaves out nodes at random, holds overfitting down.",
            ),
            worded("Stations", "Each of the three obstacles now has a remedy."),
        ),
        (scenario("digits"),),
    ),
    Station(
        "adam",
        2014,
        worded("Stations", "Adam"),
        (
            worded(
                "Stations",
                "Diederik Kingma and Jimmy Ba join two ideas: momentum, and a step of its own size "
                "for each weight.",
            ),
            worded(
                "Stations",
                "Both running means begin at 0, which is corrected for as long as it shows.",
            ),
            worded(
                "Stations", "Very many networks have been trained by it or its relatives since."
            ),
        ),
        (tool("arena", worded("Stations", "Open the Optimizer arena")),),
    ),
    Station(
        "today",
        2022,
        worded("Stations", "Language models"),
        (
            worded(
                "Stations",
                "In 2017 Ashish Vaswani and others build the transformer, in which a softmax says "
                "how much each word heeds each other one; since 2022 millions of people talk with "
                "such networks.",
            ),
            worded(
                "Stations",
                "They have billions of weights, and still learn by cross-entropy, backpropagation "
                "and relatives of Adam.",
            ),
            worded(
                "Stations",
                "Deep learning, with two hidden layers or more, is a part of machine learning, and "
                "that of artificial intelligence.",
            ),
        ),
        (workshop("functions", "softmax"), scenario("iris")),
    ),
)
BY_NAME = {one.name: one for one in STATIONS}
# Years of the winter between two stations.
WINTER = (1969, 1986)
