"""story_weights: what evidence on two figures weighs where the whole story is known."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from selisih.model.cluster import Weight


@cache
def story_weights() -> dict[str, dict[str, float]]:
    """The weights by field and outcome, with `threshold` and `veto` under the field `link`."""
    return dict(tomllib.loads(files("selisih.stages").joinpath("story_weights.toml").read_text(encoding="utf-8")))


@cache
def story_weight(field: str, how: str) -> Weight:
    """The weight of one field."""
    return Weight(field, how, story_weights()[field].get(how, 0.0))


def in_story(found: tuple[Weight, ...]) -> tuple[Weight, ...]:
    """What two figures tell, as it weighs beside what the rest of the story says of them."""
    return tuple(story_weight(w.field, w.how) for w in found)
