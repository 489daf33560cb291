"""abbreviation: what an abbreviation is said to stand for: Badan Siaga Desa (BSD); BSD (Badan Siaga Desa)."""

from __future__ import annotations

from selisih.languages.reading import Reading
from selisih.text.mention import Mention
from selisih.text.tokens import WORD
from selisih.values.words import Abbreviation

KIND = "abbreviation"

_LETTERS = range(3, 9)  # of an abbreviation
_SMALL = ("particle", "conjunction", "stopword")  # of words inside a long form that lend no letter
_SLIPS = 1  # letters that the words may lack: they are the wrong ones, perhaps
_HALF = "narrower_first"  # English: it tells foreign names half translated, National Nagorik Party (NCP)


def mentions(reading: Reading) -> list[Mention]:
    """The abbreviations that a text spells out beside them, in order; letters and words go together but for one at most."""
    word = reading.tokens.word
    out: list[Mention] = []
    for i in (i for i in reading.marks if word[i] == "(" and 0 < i < len(word) - 2 and not reading.skipped[i]):
        if word[i + 2] == ")" and _short(reading, i + 1):
            words = _spelled(reading, i - 1, -1, i + 1)
            out += [_mention(reading, words[-1], i + 3, i + 1, words[::-1])] if words else []
        elif _short(reading, i - 1):
            words = _spelled(reading, i + 1, 1, i - 1)
            closed = words and words[-1] + 1 < len(word) and word[words[-1] + 1] == ")"
            out += [_mention(reading, i - 1, words[-1] + 2, i - 1, words)] if closed else []
    return out


def _short(reading: Reading, i: int) -> bool:
    """Whether a token is an abbreviation: all capitals, of a few letters; none that is known to stand for several things."""
    surface = reading.tokens.surface(i, i + 1)
    if reading.tagged(i, "several_names") is not None:
        return False
    return len(surface) in _LETTERS and surface.isalpha() and surface.isupper()


def _spelled(reading: Reading, i: int, step: int, short: int) -> list[int]:
    """The words that lend an abbreviation its letters, from token i on or back, as they come; none where they do not."""
    tokens, out, slips = reading.tokens, [], 0
    letters = list(tokens.word[short])[::step]
    most = 0 if _HALF in reading.lexicon.ways else _SLIPS
    while letters and 0 <= i < len(tokens.word) and tokens.kind[i] == WORD and i - short not in (0, step):
        if tokens.capital[i]:
            parts = tokens.word[i].split("-")[::step]  # Bangsa-Bangsa
            slips += sum(part[:1] != letter for part, letter in zip(parts, letters, strict=False))
            if slips > most or len(parts) > len(letters):
                return []
            letters = letters[len(parts) :]
            out.append(i)
        elif not out or not any(reading.tagged(i, tag) for tag in _SMALL):
            return []
        i += step
    first = min(out, default=0)
    return out if out and not letters and tokens.word[first][0] == tokens.word[short][0] else []


def _mention(reading: Reading, first: int, last: int, short: int, words: list[int]) -> Mention:
    tokens = reading.tokens
    long = " ".join(tokens.surface(i, i + 1) for i in words)
    value = Abbreviation(tokens.surface(short, short + 1), long)
    return Mention(KIND, tokens.start[first], tokens.end[last - 1], first, last, value)
