"""One submission becomes a result: intake → run → judge. Knows no database."""
