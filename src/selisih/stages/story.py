"""story_weight: what evidence on two figures weighs where the whole story is known."""

from __future__ import annotations

from functools import cache

from selisih.model.cluster import Weight
from selisih.stages.weights import weights


@cache
def story_weight(field: str, how: str) -> Weight:
    """The weight of one field."""
    return Weight(field, how, weights("story_weights")[field].get(how, 0.0))


def in_story(found: tuple[Weight, ...]) -> tuple[Weight, ...]:
    """What two figures tell, as it weighs beside what the rest of the story says of them."""
    return tuple(story_weight(w.field, w.how) for w in found)
