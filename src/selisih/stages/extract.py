"""extract: every mention of a Reading, overlaps settled by one arbiter."""

from __future__ import annotations

from selisih.kinds import abbreviation, count, date, label, limit, money, office, percentage, quote, title
from selisih.languages.reading import Reading
from selisih.text.mention import Mention
from selisih.values.words import Title

# Words that two kinds could read go to the first that does: a law's number holds a year, a date holds figures;
# what a desk has said itself goes before all others.
_KINDS = (label, title, date, money, percentage, limit, count, quote, office, abbreviation)


def extract(reading: Reading) -> list[Mention]:
    """The mentions of a text, sorted by place; no token belongs to two figures or dates.

    A quotation, the name of a document in quotation marks, an office with its holder, or an abbreviation spelled out may
    hold other mentions.
    """
    taken = bytearray(len(reading.tokens.word))
    kept: list[Mention] = []
    for kind in _KINDS:
        for mention in kind.mentions(reading):
            if not _exclusive(mention):
                kept.append(mention)
            elif not any(taken[mention.first : mention.last]):
                taken[mention.first : mention.last] = b"\1" * (mention.last - mention.first)
                kept.append(mention)
    kept.sort(key=lambda m: (m.start, m.end, m.kind))
    return kept


def _exclusive(mention: Mention) -> bool:
    """Whether the words of a mention cannot be read as part of another one, too."""
    if mention.kind in ("quote", "office", "abbreviation"):
        return False
    return not (isinstance(mention.value, Title) and mention.value.number is None)
