"""The checks of the calendar: what they find, what they offer instead, and what they leave alone."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from selisih.checks import impossible_date, weekday, year_incoherent
from selisih.kinds.date import mentions
from selisih.languages.lexicon import lexicon
from selisih.languages.reading import read
from selisih.model.claim import Claim
from selisih.model.finding import ERROR, WARNING, Finding
from selisih.stages.anchor import anchor
from selisih.stages.segment import segment
from selisih.stages.settle import settle
from selisih.text.article import Article


def article(text: str, published: str | None = None, language: str = "id", name: str = "a") -> Article:
    return Article(name, f"{name}.md", f"{name}.example", text, published=published, language=language)


def claims(of: Article) -> list[Claim]:
    words = lexicon(of.language)
    reading = read(of.text, words, segment(of.text, words))
    found = [m for m in mentions(reading) if not m.reason]
    out = []
    for i, (m, moment) in enumerate(zip(found, anchor(of, reading, found), strict=True)):
        first, last = reading.sentence_of(m.first)
        sentence = reading.tokens.start[first], reading.tokens.end[last - 1]
        quote = of.text[m.start : m.end]
        out.append(Claim(f"{of.id}{i}", of.id, "date", quote, m.start, m.end, moment, sentence=sentence))
    return out


def findings(of: Article, others: Sequence[Article] = (), language: str | None = None) -> tuple[Finding, ...]:
    own = claims(of)
    beside = [c for a in others for c in claims(a)]
    sources = {a.id: a.source for a in others}
    checks = (weekday, impossible_date, year_incoherent)
    return settle([f for check in checks for f in check.check(of, own, beside, language, sources)])


MOSCOW = "Demikian rt.com, Rabu (22/3/2024). Xi tiba pada Senin (20/3). Selasa (21/3) malam dokumen diteken."


def test_the_year_that_the_other_weekdays_fit_is_likely() -> None:
    (found,) = findings(article(MOSCOW))
    assert (found.code, found.severity) == ("weekday-mismatch", ERROR)
    assert found.likely is not None
    assert found.likely.value == "2023-03-22"
    assert found.message == (
        "22/3/2024 jatuh pada Jumat, bukan Rabu. "
        "Mungkin 22/3/2023: Rabu, cocok dengan Senin (20/3) dan Selasa (21/3) malam."
    )
    assert found.sides == (("a0",),)
    assert set(found.claims) == {"a0", "a1", "a2"}


def test_another_source_is_evidence_and_no_side() -> None:
    (found,) = findings(article(MOSCOW), [article("Dikutip Rabu (22/3/2023).", name="b")])
    assert ("source", "b.example menulis Rabu (22/3/2023)") in [(e.kind, e.text) for e in found.because]
    assert all(c.startswith("a") for c in found.claims)


def test_the_message_is_in_the_language_asked_for() -> None:
    (found,) = findings(article(MOSCOW), language="en")
    assert found.message.startswith("22 March 2024 is a Friday, not a Wednesday. Probably 22 March 2023, a Wednesday")
    assert found.language == "en"


@pytest.mark.parametrize(
    ("text", "published", "likely"),
    [
        ("BPS merilis data pada hari ini, Senin (15/3/2019).", "2019-04-15", "2019-04-15"),
        ("Kata dia, Jumat, 23 November 2022. Gempa susulan Jumat dini hari, 25 November 2022.", None, "2022-11-25"),
        ("Per Selasa, 3 Januari 2023 harga turun. Rincian mulai Selasa, 3 Januari 2022:", "2023-01", "2023-01-03"),
        ("Katanya di Tebet, Selasa 3 Januari 2022. Harga baru per 3 Januari 2023.", "2023-01-04", "2023-01-03"),
        ("Ujar Budi, Kamis (22/11/2022). Selasa (22/11/2022) gempa terjadi.", None, "2022-11-22"),
        ("Dikutip pada Rabu (2/6/2025).", "2025-07-02", "2025-07-02"),
        ("Dalam rilisnya, Rabu (2/7/2024).", "2025-07-02", "2025-07-02"),
        ("Dikutip pada Rabu (23/3/2023).", None, None),
        ("Dikutip dari Reuters, Rabu (4/1/2022).", "2023-01-04", "2023-01-04"),
        ("Liverpool bertandang pada Minggu (10/8/2023).", "2023-10-08", "2023-10-08"),
        ("Laga kedua digelar Selasa (23/10/2023). Laga pertama digelar Selasa (17/10/2023).", "2023-10-19", None),
        ("Kata dia, Minggu (1/1/2022). Rapat pada November 2022 dan 30 Desember 2022 belum cukup.", None, "2023-01-01"),
        ("Kata dia, Minggu (1/1/2022). Aturan itu baru berlaku pada Juli 2022.", "2022-01-01", "2022-01-01"),
    ],
)
def test_the_likely_reading_rests_on_evidence(text: str, published: str | None, likely: str | None) -> None:
    (found,) = findings(article(text, published))
    assert found.code == "weekday-mismatch"
    assert (found.likely.value if found.likely else None) == likely


def test_one_slip_printed_twice_is_one_finding() -> None:
    text = "Berlaku Selasa, 3 Januari 2022. Kata dia, Selasa (3/1/2022). Sejak 3 Januari 2023."
    (found,) = findings(article(text))
    assert found.sides == (("a0", "a1"),)


def test_a_year_that_the_day_of_publication_gives_is_only_a_warning() -> None:
    (found,) = findings(article("Kata Fadli, Rabu (2/6).", "2025-07-02"))
    assert found.severity == WARNING
    assert found.likely is not None
    assert found.likely.value == "2025-07-02"


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Kata dia, Senin (20/3).", None),
        ("Kata dia, Rabu (21/3).", None),
        ("Rabu (22/3/2023) dan Senin (20/3/2023).", "2023-03-22"),
        ("Pameran berlangsung Sabtu-Minggu (5-6/7/2025).", None),
        ("Senin hingga Rabu (20-22/3/2023).", None),
        ("Pada 29 Februari 2024 dan 29/2/2020.", None),
        ("Hun Sen pada 15 Juni 2025 menelepon.", "2025-07-03"),
        ("Pukul 24.00 WIB, pukul 00.00.", None),
        ("Rasio 31/6 dan kode 30/2/1.", None),
        ("Pemilu akan digelar pada 14 Februari 2024.", "2023-02-15"),
        ("Target rampung 21 Maret 2024, kata dia akan tercapai.", "2023-03-22"),
        ("Rapat Selasa (1/7) dan malam Minggu (5/7).", "2025-07-02"),
        ("Ia dilantik Rabu (18/9).", "2025-06-27"),  # no Wednesday the 18th just before: it is that of last year
    ],
)
def test_no_finding(text: str, published: str | None) -> None:
    assert findings(article(text, published)) == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Terjadi pada 31 Juni 2023.", "31/6/2023 tidak ada: Juni paling banyak 30 hari."),
        ("Terjadi pada 31 November.", "31/11 tidak ada: November paling banyak 30 hari."),
        ("Lahir 29/2/2023.", "29/2/2023 tidak ada: 2023 bukan tahun kabisat."),
        ("Dimulai pukul 25.00 WIB.", "Pukul 25.00 tidak ada."),
    ],
)
def test_days_and_hours_that_do_not_exist(text: str, message: str) -> None:
    (found,) = findings(article(text))
    assert (found.code, found.severity, found.message) == ("impossible-date", ERROR, message)


def test_hours_of_a_day_that_does_not_exist_are_no_slips_of_their_own() -> None:
    text = "Panas terjadi pukul 11.00-16.00 WIB, kata BRIN, Senin (20/20/2025). Hindari pukul 07.00-09.00 WIB."
    assert [f.code for f in findings(article(text, "2025-10-20"))] == ["impossible-date"]


def test_an_impossible_day_is_mended_by_the_day_of_publication() -> None:
    (found,) = findings(article("Dikutip Jumat (31/6/2023).", "2023-06-30"))
    assert found.likely is not None
    assert found.likely.value == "2023-06-30"


def test_a_month_that_last_year_would_fit_too_is_a_slip_where_the_day_is_that_of_the_article() -> None:
    (found,) = findings(article("Dilansir Kabar Laut, Rabu (18/9), kapal itu karam Senin (16/6).", "2025-06-18"))
    assert (found.code, found.severity) == ("weekday-mismatch", WARNING)
    assert found.likely is not None
    assert found.likely.value == "2025-06-18"


def test_a_past_event_of_next_year() -> None:
    (found,) = findings(article("Keduanya bertemu pada 21 Maret 2024 di Moskow.", "2023-03-24"))
    assert (found.code, found.severity) == ("year-incoherent", WARNING)
    assert found.likely is not None
    assert found.likely.value == "2023-03-21"


def test_a_slip_that_two_checks_see_is_one_finding() -> None:
    (found,) = findings(article("Keduanya bertemu Selasa (21/3/2024) di Moskow.", "2023-03-24"))
    assert found.code == "weekday-mismatch"
    assert found.likely is not None
    assert found.likely.value == "2023-03-21"
    assert any(e.kind == "words" for e in found.because)


def test_english() -> None:
    text = "Leaders met on Wednesday, March 22, 2024. Xi arrived on Monday (March 20). Talks ended Tuesday (March 21)."
    (found,) = findings(article(text, language="en"))
    assert found.likely is not None
    assert found.likely.value == "2023-03-22"
