"""What the rest of a story says of two figures, and what the words right beside them say."""

from __future__ import annotations

from selisih.pipeline import extraction
from selisih.stages.company import between, company, rarity
from selisih.stages.link import link
from selisih.text.article import Article
from selisih.values.number import Quantity

LIST = "Bantuan disalurkan lewat {} sebesar Rp{} miliar, lewat {} sebesar Rp{} miliar dan lewat {} sebesar Rp{} miliar."


def article(name: str, text: str) -> Article:
    return Article(name, f"{name}.md", name, text, published="2024-05-02", language="id")


def test_the_words_right_beside_a_figure_tell_which_of_a_list_it_is() -> None:
    rows = [("koperasi petani tebu", "41"), ("yayasan anak nelayan", "43"), ("lembaga dana abadi", "47")]
    one, other = (
        extraction(article(n, LIST.format(*(x for row in order for x in row)))).claims
        for n, order in (("satu", rows), ("dua", rows[1:] + rows[:1]))
    )
    bits = rarity([*one, *other])
    for a in one:
        how = {
            b.value: {w.field: w.weight for w in company(a.subject, b.subject, False, bits)}.get("phrase", 0.0)
            for b in other
        }
        assert max(how, key=lambda value: how[value]) == a.value


def test_words_of_two_languages_are_in_no_phrase_together() -> None:
    (a,) = extraction(article("satu", "Kapal itu mengangkut 350 ton beras dari pelabuhan.")).claims
    assert not [w for w in company(a.subject, a.subject, True, rarity([a])) if w.field == "phrase"]


def test_what_a_topic_narrows_may_stand_elsewhere_in_the_other_sentence() -> None:
    texts = ("Gaji pokok presiden naik menjadi Rp553 juta.", "Bagi presiden, kata Hadi, gaji menjadi Rp558 juta.")
    claims = [c for k, text in enumerate(texts) for c in extraction(article(f"a{k}", text)).claims]
    figures = [c for c in claims if isinstance(c.value, Quantity)]
    assert [len(g.claims) for g in link(figures)] == [2]


def test_what_is_told_months_later_is_less_likely_the_same() -> None:
    text = "Penjualan naik 17,3 persen."
    first, next_day, later = (
        next(c for c in extraction(Article(day, f"{day}.md", day, text, published=day, language="id")).claims)
        for day in ("2024-05-02", "2024-05-03", "2024-11-02")
    )
    assert between(first, next_day) == ()
    assert [(w.field, w.how) for w in between(first, later)] == [("time", "far")]
