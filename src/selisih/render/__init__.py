"""Out: one format a file, each turning a Report into text."""
