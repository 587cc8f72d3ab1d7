"""A learner's own table: how it is opened, and what its columns are for."""
