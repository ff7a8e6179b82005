"""What crosses the course's border: rosters and hand-ins come in from a platform, marks go out to it."""
