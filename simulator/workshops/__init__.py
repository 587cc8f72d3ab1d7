"""Workshops: small things to try before the network, each a document that can be kept and sent."""
