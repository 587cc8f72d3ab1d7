"""One parameter's whole chain, line by line: from the deltas of the batch to the new value."""
