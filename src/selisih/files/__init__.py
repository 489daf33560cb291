"""In and out: one reader a format, and writing whole."""
