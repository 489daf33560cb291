"""The review desk: a local web application for deciding on findings, one at a time."""
