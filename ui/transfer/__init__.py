"""Forgetting and transfer: a network learns A, then B."""
