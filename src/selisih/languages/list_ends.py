"""Where a list of parts begins and ends: in the rest of its sentence, or on marked lines of its own."""

from __future__ import annotations

from selisih.languages.reading import Reading
from selisih.text.tokens import LINE, MARK, NUMBER, WORD

LONGEST = 160  # tokens of a list
_BULLETS = frozenset("-–•*·")


def begins(reading: Reading, i: int) -> tuple[int, bool]:
    """The first token of the list, and whether it stands on lines of its own."""
    word, kind = reading.tokens.word, reading.tokens.kind
    while i < len(word) and kind[i] == MARK and word[i] in ",:":
        i += 1
    return (i, True) if i < len(word) and kind[i] == LINE else (i, False)


def sentence_end(reading: Reading, first: int) -> int | None:
    """The token behind the list's sentence; None where the sentence goes on behind an abbreviation or a broken line."""
    tokens, depth = reading.tokens, 0
    count = len(tokens.word)
    for i in range(first, min(count, first + LONGEST)):
        word = tokens.word[i]
        if i > first and parts_sentences(reading, i):
            return i if _opens_sentence(reading, i) else None
        if tokens.kind[i] == LINE and not (i + 1 < count and tokens.text[tokens.start[i + 1]].islower()):
            return i if (len(word) > 1 or i + 1 == count) and tokens.word[i - 1] != "," else None
        depth += (word in "([") - (word in ")]")
        if depth < 0:
            return i
    return count if count - first < LONGEST else None


def lines_end(reading: Reading, first: int) -> int | None:
    """The token behind the marked lines that begin at a line feed; None where the next line has no mark."""
    tokens, last = reading.tokens, None
    i, count = first, len(tokens.word)
    while i < count and tokens.kind[i] == LINE and i + 1 < count and marked(reading, i + 1):
        i += 1
        while i < count and tokens.kind[i] != LINE:
            i += 1
        last = i
    return last


def marked(reading: Reading, i: int) -> int:
    """How many tokens mark an item of a list at token i: `- `, `• `, `1. `; 0 where none do."""
    tokens = reading.tokens
    if tokens.kind[i] == MARK and tokens.word[i] in _BULLETS:
        return 1
    numbered = tokens.kind[i] == NUMBER and tokens.word[i].isdigit() and len(tokens.word[i]) < 3
    return 2 if numbered and i + 1 < len(tokens.word) and tokens.word[i + 1] in ".)" else 0


def parts_sentences(reading: Reading, i: int) -> bool:
    """Whether a sentence ends before token i; a semicolon may stand between two parts of one."""
    return reading.sentence[i] != reading.sentence[i - 1] and reading.tokens.word[i - 1] != ";"


def _opens_sentence(reading: Reading, i: int) -> bool:
    tokens = reading.tokens
    while i < len(tokens.word) and tokens.kind[i] in (MARK, LINE):
        i += 1
    if i == len(tokens.word):
        return True
    return tokens.kind[i] == WORD and tokens.text[tokens.start[i]].isupper()
