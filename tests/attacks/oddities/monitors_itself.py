"""Looks at its own process with psutil and threadpoolctl."""

ASSIGNMENT = "06_model_api"
OWN = [
    r"""
import psutil, threadpoolctl
print(psutil.Process().memory_info().rss > 0, psutil.cpu_count(), len(threadpoolctl.threadpool_info()))
""",
]
