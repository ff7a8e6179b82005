"""Where results are kept: nbgrader's gradebook, and the files beside it. Knows no kernel."""
