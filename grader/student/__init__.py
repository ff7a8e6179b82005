"""What students run before they hand in: `grader check`. It imports nothing else of ours.

`grader publish` copies this folder into the students' repository, where it is the package `grader`:
there `python -m grader check` works with what their notebooks need anyway, and without installation.
"""
