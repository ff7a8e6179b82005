"""Cloud Services Lab's grader: builds assignments, grades submissions, reports on a class."""
