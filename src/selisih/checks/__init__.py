"""What one article can be told without any other: one check a file."""
