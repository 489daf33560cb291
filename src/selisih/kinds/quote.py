"""quote: words that somebody or some document is said to have said, in quotation marks or reported."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise, zip_longest

from selisih.languages.attribution import CONTINUED, LOOSE, NEAR, attribute
from selisih.languages.quoted import Quoted, quoted
from selisih.languages.reading import Reading
from selisih.languages.reported import Reported, reported
from selisih.languages.speech import Cue, cues
from selisih.text.mention import Mention
from selisih.text.tokens import WORD
from selisih.values.words import Quotation

KIND = "quote"

_ENDS = frozenset((",", ".", "?", "!", "…", ";"))
_APART = 2  # tokens between two paragraphs of one quotation
_FULL, _PART, _ANSWER = 4, 3, 1  # words that a quotation of its own, a part of a sentence, an answer must have
_TITLE = 0.55  # share of capitalised words from which words in quotation marks are a name


def mentions(reading: Reading) -> list[Mention]:
    """The quotations of a text, then what it reports without quotation marks, in order of place."""
    marked = quoted(reading)
    said = [c for c in cues(reading) if not _within(marked, c)]
    out: list[Mention] = []
    done = -1
    for q in marked:
        if q.open < done:
            continue  # part of a quotation already read
        cue, how = attribute(reading, q, said, bool(out))
        if how and _statement(reading, q, how):
            out.append(_direct(reading, q, cue, how))
            done = q.close
    out = [_with_next(m, after) for m, after in zip_longest(out, out[1:])]
    for k, (m, after) in enumerate(pairwise(out), start=1):
        out[k] = _with_before(m, after)
    out += [_indirect(reading, r) for r in reported(reading, said, [(m.first, m.last) for m in out], marked)]
    out.sort(key=lambda m: m.start)
    return out


def _with_next(mention: Mention, after: Mention | None) -> Mention:
    """The mention with the cue of the next one, where it is an earlier paragraph of the same quotation."""
    if mention.notes["closed"] or after is None or after.notes["open"] - mention.notes["close"] > _APART:
        return mention
    if after.notes["cue"] is None:
        return mention
    return replace(mention, notes={**mention.notes, "cue": after.notes["cue"]})


def _with_before(before: Mention, mention: Mention) -> Mention:
    """The mention with the cue of the paragraph before, where it only ends the quotation that was begun there."""
    begun = not before.notes["closed"] and before.notes["how"] == NEAR and before.notes["cue"] is not None
    if not begun or mention.notes["cue"] is not None or mention.notes["open"] - before.notes["close"] > _APART:
        return mention
    return replace(mention, notes={**mention.notes, "cue": before.notes["cue"]})


def _within(marked: tuple[Quoted, ...], cue: Cue) -> bool:
    """Whether a word of saying is itself said by somebody."""
    k = bisect_left(marked, cue.first, key=_open) - 1
    while k >= 0:
        if marked[k].close > cue.first:
            return marked[k].last - marked[k].first > 1
        if marked[k].depth == 0:
            return False
        k -= 1
    return False


def _open(q: Quoted) -> int:
    return q.open


def _statement(reading: Reading, q: Quoted, how: str) -> bool:
    """Whether words in quotation marks are what somebody said, and no name, motto, term or doubt."""
    tokens = reading.tokens
    words = [i for i in range(q.first, q.last) if tokens.kind[i] == WORD]
    ended = tokens.word[q.close - 1] in _ENDS and q.close > q.last
    ended = ended or tokens.word[q.last - 1] in "?!…"
    if not words or (not q.closed and how != NEAR and len(words) < _FULL):
        return False
    if how == NEAR and ended:
        return len(words) >= _ANSWER
    if _is_motto(reading, q) or _is_name(reading, q, words):
        return False
    if how in (NEAR, LOOSE):
        return len(words) >= _PART and not (q.single and how == LOOSE)
    least = _PART if tokens.word[q.open - 1] == ":" else _FULL
    return how == CONTINUED and len(words) >= least and not q.single


def _is_motto(reading: Reading, q: Quoted) -> bool:
    """Whether a word like `tema` or `film` stands before the quotation mark."""
    tokens = reading.tokens
    for back in (1, 2, 3):
        i = q.open - back
        if i < 0 or (tokens.kind[i] != WORD and tokens.word[i] not in (",", ":")):
            return False
        hit = reading.tagged(i, "motto")
        if hit is not None and hit.last >= q.open - 1 and reading.tagged(i, "say") is None:
            return True
    return False


def _is_name(reading: Reading, q: Quoted, words: list[int]) -> bool:
    tokens = reading.tokens
    raised = sum(tokens.text[tokens.start[i]].isupper() for i in words)
    return raised > 1 and raised >= _TITLE * len(words)


def _direct(reading: Reading, q: Quoted, cue: Cue | None, how: str) -> Mention:
    tokens = reading.tokens
    start, end = tokens.start[q.first], tokens.end[q.last - 1]
    value = Quotation(_line(tokens.text[start:end]), language=reading.lexicon.language)
    return Mention(
        KIND,
        start,
        end,
        q.first,
        q.last,
        value,
        {"cue": cue, "how": how, "open": q.open, "close": q.close, "closed": q.closed},
    )


def _indirect(reading: Reading, said: Reported) -> Mention:
    tokens = reading.tokens
    start, end = tokens.start[said.first], tokens.end[said.last - 1]
    value = Quotation(_line(tokens.text[start:end]), direct=False, language=reading.lexicon.language)
    notes = {"cue": said.cue, "how": "reported", "open": min(said.first, said.cue.begin), "close": said.last}
    return Mention(KIND, start, end, said.first, said.last, value, notes)


def _line(words: str) -> str:
    return " ".join(words.split())
