"""The line on one screen."""
