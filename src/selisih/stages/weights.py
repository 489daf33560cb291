"""weights: what evidence weighs, as the files of this folder say."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def weights(name: str = "weights") -> dict[str, dict[str, float]]:
    """The weights of a file by field and outcome, with `threshold` and `veto` under the field `link`: `weights` of what two
    claims tell, `story_weights` of two figures where the whole story is known, `day_weights` of two dates."""
    return tomllib.loads(files("selisih.stages").joinpath(f"{name}.toml").read_text(encoding="utf-8"))
