"""Prints thousands of lines in every call, for finding a fault, with progress bars that overwrite a line."""

ASSIGNMENT = "01_cloud_choices"
ANSWERS = {
    "storage_cost_answer": """
import sys

def storage_cost(gb, usd_per_gb_month, requests, usd_per_1k):
    for step in range(2000):
        print(f"\\rstep {step}", end="")
        print("debug:", step, gb, requests, file=sys.stderr)
    return gb * usd_per_gb_month + requests / 1000 * usd_per_1k
"""
}
