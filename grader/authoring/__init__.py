"""An assignment becomes trustworthy: built from its source, proven by its answer bank."""
