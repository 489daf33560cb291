"""Mutation of facts: an article with one fact changed, or said otherwise, and what the engine makes of it."""
