"""with_names: what an article states, with the names it spells in two ways."""

from __future__ import annotations

from collections import Counter

from selisih.languages.capitals import spelled
from selisih.languages.reading import Reading
from selisih.languages.spellings import Spot, spelled_twice
from selisih.model.claim import Claim
from selisih.model.subject import Subject
from selisih.stages.full_names import LONGEST
from selisih.stages.normalise import Extraction, claimed
from selisih.stages.when import State
from selisih.text.article import Article
from selisih.text.mention import Mention
from selisih.values.words import Name

KIND = "name"

_PARTS = ("body", "title")


def with_names(article: Article, told: Extraction, *parts: Reading) -> Extraction:
    """What is told with a claim for each place of a name that the parts of an article, its text first, spell in two ways.

    Names that are always spelled alike make no claims: nothing is said of them that could be wrong.
    """
    found = spelled_twice(parts)
    if not found:
        return told
    seen: Counter[str] = Counter()
    claims = [
        _claim(article, parts[spot.part], spot, _word(parts, spellings[0][0]), seen)
        for spellings in found
        for spot in sorted(spot for spots in spellings for spot in spots)
    ]
    order = sorted((*told.claims, *claims), key=lambda c: (c.part != "title", c.start, c.end, c.kind == KIND))
    return told._replace(claims=tuple(order))


def _claim(article: Article, reading: Reading, spot: Spot, first: str, seen: Counter[str]) -> Claim:
    tokens = reading.tokens
    whole = spot.last - spot.first <= LONGEST and not reading.headline[spot.at]  # a headline has capitals everywhere
    begin, last = (spot.first, spot.last) if whole else (spot.at, spot.at + 1)
    value = Name(spelled(tokens, begin, last), tokens.surface(spot.at, spot.at + 1), first)
    mention = Mention(KIND, tokens.start[begin], tokens.end[last - 1], begin, last, value)
    return claimed(article, reading, mention, value, Subject(), State("", False), _PARTS[spot.part], seen)


def _word(parts: tuple[Reading, ...], spot: Spot) -> str:
    return parts[spot.part].tokens.surface(spot.at, spot.at + 1)
