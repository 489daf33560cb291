"""How well quotations and their speakers are found in Indonesian news, measured on text in the PFSA-ID layout.

    quotes_id.py FILE.conll [--list]

FILE has one token and its BIOLU tag a line, sentences parted by blank lines; a new article is taken to begin with a
dateline (`JAKARTA , KOMPAS`). The text is built again from the tokens: no blank before a closing mark, none after an
opening one; of quotation marks that look the same every second one closes, and one between a comma and a word without
a capital. Offsets of the tokens in it are kept.

  span        a gold STATEMENT and a quotation with the same first and last word (marks, commas and stops at the ends
              do not count); `overlap` where they share a word. One gold statement meets one quotation at most.
  direct      statements whose first or last token is a quotation mark, against quotations in quotation marks
  cued        the same, but of our quotations only those with a word of saying right behind them, like all that the gold
              marks: it marks neither quotations without one nor most private people's
  all         all statements against all quotations, reported ones included
  speaker     of the direct statements met exactly, those whose speaker is the gold one. The gold speaker is the PERSON
              or PERSONCOREF next behind the statement's CUE (the first CUE or CUECOREF within eight tokens behind it);
              for a CUECOREF (`ujarnya`) and for a pronoun or `Presiden` the PERSON named last before the statement in
              the article. Statements for which there is none are left out. Two names are the same if they can be one
              person's (`selisih.languages.names.one_name`).
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

from selisih.kinds import quote
from selisih.languages.lexicon import lexicon
from selisih.languages.names import one_name
from selisih.languages.reading import read
from selisih.stages.segment import segment
from selisih.stages.speakers import speakers
from selisih.text.article import Article

QUOTES = frozenset("\"“”„«»'‘’")
EDGES = QUOTES | frozenset(".,;:?!…()-–—")
TIGHT_LEFT, TIGHT_RIGHT = frozenset(".,;:?!)]…%"), frozenset("([")
PRONOUNS = frozenset(
    ("ia", "dia", "beliau", "mereka", "presiden", "wapres", "menteri", "gubernur", "bupati", "wali", "ketua")
)


class Token(NamedTuple):
    word: str
    tag: str
    sentence: int


class Gold(NamedTuple):
    first: int
    last: int
    direct: bool
    speaker: str | None


def tokens_of(path: Path) -> list[list[Token]]:
    """The articles of a file, each a list of tokens."""
    articles: list[list[Token]] = [[]]
    sentence: list[tuple[str, str]] = []
    number = 0
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.strip():
            word, _, tag = line.partition("\t")
            sentence.append((word.strip(), tag.strip()))
            continue
        words = [w for w, _ in sentence]
        if "KOMPAS" in words[:8] and words[0].isupper():
            articles.append([])
        articles[-1] += [Token(w, t, number) for w, t in sentence]
        number, sentence = number + 1, []
    return [a for a in articles if a]


def text_of(tokens: list[Token]) -> tuple[str, list[int]]:
    """The text of an article and where each of its tokens begins."""
    parts: list[str] = []
    starts: list[int] = []
    length, opened, glue = 0, False, True
    for k, token in enumerate(tokens):
        word, closes, opens = token.word, token.word in TIGHT_LEFT, token.word in TIGHT_RIGHT
        before, after = tokens[k - 1].word if k else "", tokens[k + 1].word if k + 1 < len(tokens) else ""
        if word in ("”", '"', "“"):
            opens = word == "“" or not opened
            if before == "," and word != "“":
                opens = after[:1].isupper()
            closes, opened = not opens, opens
        elif word[:1] in QUOTES and len(word) > 1:
            opened = True
        joins = word == "/" or (word == "-" and (before[-1:].isdigit() or after[:1].isdigit()))
        if not glue and not closes and not joins:
            parts.append(" ")
            length += 1
        starts.append(length)
        parts.append(word)
        length += len(word)
        glue = opens or joins
    return "".join(parts), starts


def gold_of(tokens: list[Token]) -> list[Gold]:
    """The statements of an article with their speakers."""
    out = []
    i = 0
    while i < len(tokens):
        if tokens[i].tag not in ("B-STATEMENT", "U-STATEMENT"):
            i += 1
            continue
        j = i + 1
        while j < len(tokens) and tokens[j].tag in ("I-STATEMENT", "L-STATEMENT"):
            j += 1
            if tokens[j - 1].tag == "L-STATEMENT":
                break
        first, last = i, j
        while first < last and tokens[first].word in EDGES:
            first += 1
        while last > first and tokens[last - 1].word in EDGES:
            last -= 1
        marked = bool({tokens[i].word[:1], tokens[j - 1].word} & QUOTES)
        if first < last:
            out.append(Gold(first, last, marked, speaker_of(tokens, i, j)))
        i = j
    return out


def speaker_of(tokens: list[Token], first: int, last: int) -> str | None:
    """The gold speaker of a statement, as the docstring of this file defines it."""
    cue = next((k for k in range(last, min(last + 8, len(tokens))) if tokens[k].tag[2:].startswith("CUE")), None)
    if cue is None:
        return None
    if tokens[cue].tag.endswith("CUE"):
        near = [n for k in range(cue + 1, min(cue + 30, len(tokens))) if (n := name_at(tokens, k))]
        if near and near[0].lower().split()[0] not in PRONOUNS:
            return near[0]
        if not near:
            return None
    for k in range(first - 1, -1, -1):
        name = name_at(tokens, k)
        if name and name.lower().split()[0] not in PRONOUNS:
            return name
    return None


def name_at(tokens: list[Token], k: int) -> str:
    """The PERSON or PERSONCOREF that begins at a token."""
    tag = tokens[k].tag
    if tag[2:] not in ("PERSON", "PERSONCOREF") or tag[0] not in "BU":
        return ""
    words = [tokens[k].word]
    while tag[0] == "B" and k + 1 < len(tokens) and tokens[k + 1].tag[0] in "IL" and tokens[k + 1].tag[2:] == tag[2:]:
        k += 1
        words.append(tokens[k].word)
        if tokens[k].tag[0] == "L":
            break
    return " ".join(words)


class Found(NamedTuple):
    first: int
    last: int
    direct: bool
    cued: bool
    speaker: str


def found_in(tokens: list[Token]) -> list[Found]:
    """What selisih finds in an article, in tokens of the gold."""
    text, starts = text_of(tokens)
    words = lexicon("id")
    reading = read(text, words, segment(text, words))
    mentions = quote.mentions(reading)
    out = []
    for mention, value in zip(mentions, speakers(Article("a", "", "", text), reading, mentions), strict=True):
        inside = [k for k, s in enumerate(starts) if mention.start <= s < mention.end]
        while inside and tokens[inside[0]].word in EDGES:
            inside.pop(0)
        while inside and tokens[inside[-1]].word in EDGES:
            inside.pop()
        cue = mention.notes["cue"]
        cued = value.direct and cue is not None and 0 <= cue.first - mention.last <= 5
        if inside:
            out.append(Found(inside[0], inside[-1] + 1, value.direct, cued, value.speaker or ""))
    return out


def scores(gold: list[list[Gold]], found: list[list[Found]], exact: bool) -> tuple[float, float, float]:
    """Precision, recall and F1 over articles."""
    met = 0
    for golds, founds in zip(gold, found, strict=True):
        free = list(founds)
        for g in golds:
            hit = next((f for f in free if same(g, f, exact)), None)
            if hit is not None:
                free.remove(hit)
                met += 1
    p = met / max(1, sum(map(len, found)))
    r = met / max(1, sum(map(len, gold)))
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def same(gold: Gold, found: Found, exact: bool) -> bool:
    if exact:
        return (gold.first, gold.last) == (found.first, found.last)
    return gold.first < found.last and found.first < gold.last


def main(argv: list[str]) -> int:
    paths = [a for a in argv if not a.startswith("--")]
    if len(paths) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    articles = tokens_of(Path(paths[0]))
    gold = [gold_of(a) for a in articles]
    found = [found_in(a) for a in articles]
    if "--list" in argv:
        misses(articles, gold, found)
    direct = [[g for g in gs if g.direct] for gs in gold]
    rows = {
        "direct": (direct, [[f for f in fs if f.direct] for fs in found]),
        "cued": (direct, [[f for f in fs if f.cued] for fs in found]),
        "all": (gold, found),
    }
    print("statements         exact P     R    F1   overlap P     R    F1")
    for name, (golds, founds) in rows.items():
        exact = " ".join(f"{x:.3f}" for x in scores(golds, founds, True))
        loose = " ".join(f"{x:.3f}" for x in scores(golds, founds, False))
        print(f"{name:16s}     {exact}       {loose}")
    pairs = [
        (g.speaker, f.speaker)
        for gs, fs in zip(direct, found, strict=True)
        for g in gs
        for f in fs
        if g.speaker and same(g, f, True)
    ]
    right = sum(one_name(f, g) for g, f in pairs)
    print(f"speaker           {right}/{len(pairs)} {right / max(1, len(pairs)):.3f}")
    return 0


def misses(articles: list[list[Token]], gold: list[list[Gold]], found: list[list[Found]]) -> None:
    """Every statement not met and every quotation and speaker that is wrong, on standard error."""
    for tokens, golds, founds in zip(articles, gold, found, strict=True):

        def words(a: int, b: int, tokens: list[Token] = tokens) -> str:
            return " ".join(t.word for t in tokens[max(a, 0) : b])

        for g in golds:
            hit = next((f for f in founds if same(g, f, True)), None)
            if hit is None:
                near = [words(f.first, f.last)[:60] for f in founds if same(g, f, False)]
                line = f"{words(g.first - 6, g.first)} [[ {words(g.first, g.last)} ]] {words(g.last, g.last + 8)}"
                print(f"MISS {line}\n     {near}", file=sys.stderr)
            elif g.speaker and not one_name(hit.speaker, g.speaker):
                print(f"WHO  {hit.speaker!r} for {g.speaker!r}: {words(g.last, g.last + 25)}", file=sys.stderr)
        for f in founds:
            if f.direct and not any(same(g, f, True) for g in golds):
                kind = "cued" if f.cued else "bare"
                line = f"{words(f.first - 8, f.first)} [[ {words(f.first, f.last)} ]] {words(f.last, f.last + 10)}"
                print(f"ODD  {kind} {line}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
