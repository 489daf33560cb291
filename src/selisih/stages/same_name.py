"""one_name, same_name: whether two names can be of one thing."""

from __future__ import annotations

from functools import cache

from rapidfuzz import fuzz

from selisih.languages.lexicon import languages, lexicon

_NO_INITIALS = ("company_form", "no_initial")  # tags of words whose first letter is no part of a short form


def one_name(x: str, y: str) -> bool:
    """Whether two names can be one: the words of one are all in the other, nearly spelled alike, or a pair of persons
    by their first names (Prabowo-Gibran, Prabowo Subianto-Gibran Rakabuming Raka)."""
    if x == y or _initials(x, y) or _initials(y, x) or _abbreviated(x, y):
        return True
    p, q = set(x.replace("-", " ").split()), set(y.replace("-", " ").split())
    if any(c.isdigit() for w in p ^ q for c in w):
        return False  # Nusa X5 is not Nusa X4
    if "-" in x and "-" in y:
        first = [[part.split()[0] for part in name.split("-") if part.split()] for name in (x, y)]
        return first[0] == first[1]
    return fuzz.ratio(x, y) >= 90 or (len(p) > 1 and len(q) > 1 and (p <= q or q <= p))


def _initials(short: str, name: str) -> bool:
    """Whether one name is made of the first letters of the other, without the form of a company: `bca`, `bank central asia`."""
    words = [w for w in name.replace("-", " ").split() if w not in _forms()]
    return (
        " " not in short and len(words) == len(short) > 2 and all(w[0] == c for w, c in zip(words, short, strict=True))
    )


@cache
def _forms() -> frozenset[str]:
    """The words, of any language, that a short form leaves out."""
    known = (lexicon(language).values(tag) for language in languages() for tag in _NO_INITIALS)
    return frozenset(word for words in known for word in words)


def _abbreviated(x: str, y: str) -> bool:
    """Whether two names of as many words differ in words of which one has the first letter only: `Budi S. Hartono`, `Budi
    Santoso Hartono`."""
    p, q = ([word.rstrip(".") for word in name.split()] for name in (x, y))
    return (
        len(p) == len(q) > 2
        and p[-1] == q[-1]
        and all(
            a == b or (len(a) == 1 and b[:1] == a) or (len(b) == 1 and a[:1] == b) for a, b in zip(p, q, strict=True)
        )
    )


def same_name(x: str, y: str, apart: frozenset[frozenset[str]]) -> bool:
    """Whether two names can be one, where nothing tells them `apart`."""
    return frozenset((x, y)) not in apart and one_name(x, y)
