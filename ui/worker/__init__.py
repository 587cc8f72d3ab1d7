"""Threads: one worker for the run, one host for other jobs, and what is asked of them."""
