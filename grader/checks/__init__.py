"""What a test cell becomes before it runs."""
