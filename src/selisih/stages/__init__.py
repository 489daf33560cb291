"""The verbs of the line, one pure function a file."""
