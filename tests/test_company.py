"""What the rest of a story says of two figures, and what the words right beside them say."""

from __future__ import annotations

from selisih.model.claim import Claim
from selisih.pipeline import extraction
from selisih.stages.company import between, company, naming, of_one_day, rarity
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


def days_of(*texts: str) -> list[Claim]:
    claims = [c for k, text in enumerate(texts) for c in extraction(article(f"a{k}", text)).claims]
    return [c for c in claims if c.kind == "date"]


def how_of_one_day(*texts: str) -> dict[str, str]:
    dates = days_of(*texts)
    a, b = dates[0], dates[-1]
    return {w.field: w.how for w in of_one_day(a, b, rarity(dates), naming(dates))}


def test_a_day_that_two_articles_name_but_once_is_hardly_that_of_two_events() -> None:
    told, other = "Jembatan itu diresmikan pada 14 Maret 2024.", "Sejak 14 Maret 2024 truk lewat di sana."
    assert how_of_one_day(told, other)["day"] == "once"
    assert how_of_one_day(told, "Pada 14 Maret 2024 hujan turun. " + other)["day"] == "few"


def test_hours_and_days_of_speaking_are_many_on_one_day() -> None:
    told = "Kapal itu berangkat pada 14 Maret 2024 pukul 09.00 WIB."
    assert how_of_one_day(told, "Kapal tenggelam pada 14 Maret 2024 pukul 11.30 WIB.")["day"] == "hours"
    assert how_of_one_day(told, "Jembatan itu diresmikan pada 14 Maret 2024.")["day"] == "timed"
    said = ("Kata Budi Santoso, Kamis (14/3/2024), jalan itu rusak.", "Kata Siti Aminah, Kamis (14/3/2024), air surut.")
    assert "day" not in how_of_one_day(*said)


def test_a_day_that_its_weekday_denies_is_no_ground() -> None:
    told = "Gunung itu meletus Sabtu (14/3/2024)."
    assert "day" not in how_of_one_day(told, "Sejak 14 Maret 2024 warga mengungsi.")


def test_dates_are_known_by_what_their_sentences_tell() -> None:
    texts = (
        "Pada 14 Maret 2024, Nadia Prameswari memimpin Dewan Garam.",
        "Dewan Garam melantik Nadia Prameswari 14 Maret.",
    )
    far = "Pada 2 April 2024 hujan turun di kebun teh.", "Pada 3 April 2024 pasar ikan tutup."
    dates = days_of(*texts, *far)
    assert {w.field: w.how for w in of_one_day(dates[0], dates[1], rarity(dates), naming(dates))}["around"] == "same"
    assert of_one_day(dates[0], dates[2], rarity(dates), naming(dates)) == ()
