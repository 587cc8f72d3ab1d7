"""One experiment being run and its snapshots, without threads and without Qt."""
