"""Where the line runs."""
