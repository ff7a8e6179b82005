"""What one submission may use: imported on its own by the process that students' code runs in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """What one submission may use and bring, and what it finds; plain data that goes to a worker.

    Times in seconds, sizes in bytes. `imports` are modules that the fork engine imports once, beforehand.
    """

    cell_seconds: float = 30
    notebook_seconds: float = 300
    memory_bytes: int = 1_000_000_000
    processes: int = 64
    file_bytes: int = 100_000_000
    output_bytes: int = 1_000_000
    submission_bytes: int = 20_000_000
    side_files: tuple[str, ...] = ("*.csv", "*.json", "*.txt", "*.png", "*.jpg", "*.jpeg", "*.gif")
    imports: tuple[str, ...] = ("numpy", "pandas", "matplotlib.pyplot")
    require_sandbox: bool = False
    strict: bool = True
