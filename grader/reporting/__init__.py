"""Results become something to look at: feedback for the student, a report for the instructor."""
