"""A learner's own table, made data: its file read, its columns typed, judged in words.

Knows nothing of networks, nor of how rows are split, filled or scaled.
"""
