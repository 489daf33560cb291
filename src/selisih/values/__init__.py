"""What is meant: numbers, moments, units, and how two of them relate."""
