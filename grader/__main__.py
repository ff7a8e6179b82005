"""`python -m grader` is the same as `grader`."""

from .cli import main

main()
