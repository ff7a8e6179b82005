"""Has another process compute the answer: a shell's, and one forked by multiprocessing."""

ASSIGNMENT = "01_cloud_choices"
ANSWERS = {
    "storage_cost_answer": """
import multiprocessing, os, subprocess
context = multiprocessing.get_context("fork")

def _send(connection, numbers):
    gb, usd_per_gb_month, requests, usd_per_1k = numbers
    connection.send(gb * usd_per_gb_month + requests / 1000 * usd_per_1k)

def storage_cost(*numbers):
    ours, theirs = context.Pipe()
    process = context.Process(target=_send, args=(theirs, numbers))
    process.start()
    found = ours.recv()
    process.join()
    return found

assert subprocess.run(["true"]).returncode == 0
"""
}
