"""Story: articles that tell of the same events."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Story:
    """Ids of articles that are compared with each other, sorted; `name` is a few words common to them. An article that touches
    several events is in the story of each."""

    id: str
    articles: tuple[str, ...]
    name: str = ""
