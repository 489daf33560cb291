"""age_in: the one age that a sentence tells of a living person."""

from __future__ import annotations

from selisih.languages.between import Between
from selisih.text.tokens import NUMBER

_OLDEST = 125


def age_in(sentence: Between) -> int | None:
    """The age in years told by `berusia 60 tahun`, `aged 60`, `60-year-old`, `Budi (60)`; None where there is none or
    more than one, or where it is the age at another time (`saat`, `ketika`, `meninggal`, `when`)."""
    if sentence.has("other_age"):
        return None
    tokens, count = sentence.tokens, len(sentence)
    places = {hit.last for hit in sentence.hits.of("ordinal_context") if hit.value == "age"}
    for hit in sentence.hits.of("age_behind"):
        at = hit.first - 1
        places.add(at - 1 if at >= 0 and tokens.word[at] == "-" else at)
    for i in range(1, count - 1):  # Joko (61) lahir di Solo; Joko (61 tahun); Joko, 61, yang lahir
        first, last = tokens.word[i - 1], tokens.word[i + 1]
        years = any(hit.first == i + 1 and hit.value == "a" for hit in sentence.hits.of("unit"))
        named = first == "(" or (first == "," and i > 1 and tokens.capital[i - 2])
        if len(tokens.word[i]) == 2 and named and (last in (")", ",") or (years and first == "(")):
            places.add(i)
    months = {hit.first for tag in ("month", "month_short") for hit in sentence.hits.of(tag)}
    ages = {
        int(tokens.word[i])
        for i in places
        if 0 <= i < count and tokens.kind[i] == NUMBER and tokens.word[i].isdigit() and i + 1 not in months
    }
    told = {age for age in ages if age <= _OLDEST}
    return told.pop() if len(told) == 1 else None
