"""Two processes go on as the kernel, after a fork, and each has something to say."""

ASSIGNMENT = "01_cloud_choices"
OWN = [
    """
import os
os.fork()
"""
]
