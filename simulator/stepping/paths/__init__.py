"""The chain rule, path by path: how a parameter or a node acts on the loss or on a later node.

A derivative through a network is a sum over paths, and along each path a product of local slopes:
of a sum by what comes in (a weight), of an output by its sum, f′(z), and of the loss by an output's
sum, δ. Backpropagation adds these paths up without walking any of them twice; here they are
walked one by one, so that a learner sees which of them count.

References
----------
Rumelhart, Hinton and Williams (1986), "Learning representations by back-propagating errors".
Goodfellow, Bengio and Courville (2016), "Deep Learning", chapter 6.5: the sum over all paths, and
why computing it path by path would take exponentially many products.
"""

from simulator.stepping.paths.chain import Chain, derivative, find_chain
from simulator.stepping.paths.factors import Factor, FactorKind, Path
from simulator.stepping.paths.route import Route

__all__ = ["Chain", "Factor", "FactorKind", "Path", "Route", "derivative", "find_chain"]
