"""A class is graded: what to do, by how many workers, and results recorded as they come."""
