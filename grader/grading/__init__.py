"""A submission becomes a result: intake → run → judge → record."""
