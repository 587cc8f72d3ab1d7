"""Threads: one host for every job, the learner's run among them, and what is asked of it."""
