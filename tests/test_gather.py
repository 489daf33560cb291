"""Stories: which articles tell of the same events, alone or among others, at once or one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

import pytest

from selisih.languages.lexicon import lexicon
from selisih.languages.rarity import MEASURES, NAMES, RAREST, WORDS, rarities
from selisih.pipeline import examine, extraction
from selisih.settings import Settings
from selisih.stages.gather import Gathered, gather
from selisih.stages.segment import segment
from selisih.text.article import Article

FERRY = (
    "Kapal Motor Sinar Bahari tenggelam di Selat Bali pada Rabu (2/7/2025). Basarnas mencari 25 penumpang. "
    "Nakhoda Wayan Sudana selamat dan dirawat di RSUD Blambangan, Banyuwangi."
)
FERRY_TOO = (
    "Basarnas mencari 31 penumpang KM Sinar Bahari di Selat Bali sejak Rabu (2/7/2025). Nakhoda Wayan Sudana kini dirawat "
    "di RSUD Blambangan, Banyuwangi, kata petugas."
)
FERRY_ABROAD = (
    "Rescuers searched for 31 passengers of the Sinar Bahari in the Bali Strait on Thursday. The ferry sank on Wednesday, 2 July "
    "2025. Its captain, Wayan Sudana, is being treated at Blambangan hospital in Banyuwangi, Basarnas said."
)
PRICES = (
    "Harga cabai rawit di Pasar Senen naik menjadi Rp 80.000 per kilogram pada Rabu (2/7/2025). Pedagang bernama Siti "
    "Rohana mengatakan pasokan dari Brebes berkurang."
)
QUAKE = (
    "Gempa bumi magnitudo 5,2 mengguncang Kabupaten Majalengka pada Senin (30/6/2025). Bupati Eman Suherman mengatakan 14 "
    "rumah di Desa Cikidang, Kecamatan Bantarujeg, rusak berat. BMKG mencatat dua gempa susulan."
)
QUAKE_TOO = (
    "BPBD Majalengka mendata 41 rumah rusak akibat gempa magnitudo 5,2 pada Senin (30/6/2025). Kerusakan terbanyak di Desa "
    "Cikidang, Bantarujeg, kata Bupati Eman Suherman. BMKG mengimbau warga menjauhi bangunan retak."
)
OTHER_QUAKE = (
    "Gempa bumi magnitudo 4,9 mengguncang Kabupaten Ngada, Nusa Tenggara Timur, pada Kamis (3/7/2025). Camat Golewa, Bernadus "
    "Fanu, mengatakan delapan rumah di Desa Mataloko rusak. BMKG mencatat satu gempa susulan."
)
OTHER_QUAKE_TOO = (
    "Delapan rumah di Mataloko, Kecamatan Golewa, Kabupaten Ngada rusak akibat gempa magnitudo 4,9, Kamis (3/7/2025). Camat "
    "Bernadus Fanu mendata warga yang mengungsi. BMKG menyebut gempa itu tidak berpotensi tsunami."
)
LIVE = (
    "Rangkuman peristiwa Kamis (3/7/2025).\n\nPukul 08.10 WIB. Basarnas masih mencari penumpang KM Sinar Bahari yang tenggelam "
    "di Selat Bali. Nakhoda Wayan Sudana dirawat di RSUD Blambangan, Banyuwangi.\n\nPukul 11.45 WIB. Gempa magnitudo 4,9 "
    "mengguncang Kabupaten Ngada. Camat Golewa, Bernadus Fanu, mendata rumah yang rusak di Desa Mataloko."
)
REVIEW = (
    "Kaleidoskop 2025: tahun penuh bencana. Pada Juni gempa merusak rumah di Majalengka. Pada Juli kapal Sinar Bahari tenggelam "
    "di Selat Bali, disusul gempa di Ngada. Pada Agustus banjir merendam Demak, pada September Gunung Lewotobi meletus, dan "
    "pada Oktober kebakaran hutan meluas di Riau. Presiden mengunjungi Palangkaraya pada November. Redaksi merangkum semuanya."
)


def articles(*texts: str, published: str = "2025-07-03", language: str = "id") -> list[Article]:
    return [
        Article(f"a{k}", f"a{k}.md", f"s{k}", text, published=published, language=language)
        for k, text in enumerate(texts)
    ]


def gathered(found: Sequence[Article], known: Gathered | None = None) -> Gathered:
    segments = {a.id: segment(a.text, lexicon(a.language)) for a in found}
    return gather(found, {a.id: extraction(a).claims for a in found}, segments, known)


def stories(found: Sequence[Article]) -> list[tuple[str, ...]]:
    return [s.articles for s in gathered(found).stories]


def test_articles_of_one_event_are_a_story() -> None:
    assert stories(articles(FERRY, FERRY_TOO, PRICES)) == [("a0", "a1"), ("a2",)]


def test_the_order_of_the_articles_does_not_matter() -> None:
    found = articles(FERRY, QUAKE, FERRY_TOO, LIVE)
    assert len({str(stories(order)) for order in permutations(found)}) == 1


def test_a_year_apart_is_another_story() -> None:
    one, other = articles(FERRY, FERRY_TOO.replace("Rabu (2/7/2025)", "Selasa (2/7/2024)"))
    assert stories([one, replace(other, published="2024-07-03")]) == [("a0",), ("a1",)]


def test_figures_told_in_full_tie_what_a_wrong_date_parts() -> None:
    told = "Pasangan Rahmat-Sulastri meraih {} suara, pasangan Danu-Wibawa {} suara, kata KPU."
    here = articles(told.format("40.971.906", "27.040.878"), published="2024-03-20")
    there, elsewhere = (
        [replace(a, id=f"{a.id}-{n}") for n, a in enumerate(articles(told.format(*votes), published="2022-02-20"))]
        for votes in (("40.971.906", "27.040.878"), ("38.112.007", "21.998.431"))
    )
    assert len(stories([*here, *there])) == 1
    assert len(stories([*here, *elsewhere])) == 2


def test_the_day_of_publication_is_a_day() -> None:
    """An article that writes no other day than that on which it came out tells of that day."""
    one, other = articles(FERRY, FERRY_TOO.replace("2/7/2025", "2/7/2024"))
    assert stories([replace(one, published="2025-07-02"), replace(other, published="2024-07-02")]) == [("a0",), ("a1",)]


def test_what_was_stored_late_may_be_of_another_year() -> None:
    one, other = articles(FERRY, FERRY_TOO.replace("Rabu (2/7/2025)", "2 Juli"))
    assert stories([one, replace(other, published="2027-05-02")]) == [("a0", "a1")]


def test_one_event_in_two_languages() -> None:
    (abroad,) = articles(FERRY_ABROAD, language="en")
    found = [*articles(FERRY, FERRY_TOO, PRICES), replace(abroad, id="en")]
    assert stories(found) == [("a0", "a1", "en"), ("a2",)]


def test_two_quakes_of_one_week_are_two_stories() -> None:
    assert stories(articles(QUAKE, QUAKE_TOO, OTHER_QUAKE, OTHER_QUAKE_TOO)) == [("a0", "a1"), ("a2", "a3")]


@pytest.mark.parametrize("texts", [(FERRY, FERRY_TOO, OTHER_QUAKE, OTHER_QUAKE_TOO, LIVE), (FERRY, OTHER_QUAKE, LIVE)])
def test_a_live_page_touches_two_stories_and_ties_none(texts: tuple[str, ...]) -> None:
    found = stories(articles(*texts))
    live = f"a{len(texts) - 1}"
    ferry = {f"a{k}" for k, text in enumerate(texts) if text in (FERRY, FERRY_TOO)}
    quake = {f"a{k}" for k, text in enumerate(texts) if text in (OTHER_QUAKE, OTHER_QUAKE_TOO)}
    assert found == [tuple(sorted(ferry | {live})), tuple(sorted(quake | {live}))]


def test_a_review_of_the_year_ties_nothing() -> None:
    found = articles(FERRY, FERRY_TOO, QUAKE, QUAKE_TOO, OTHER_QUAKE, OTHER_QUAKE_TOO, REVIEW)
    for story in stories(found):
        assert len({int(i[1]) // 2 for i in story if i != "a6"}) <= 1


def strangers(count: int) -> list[Article]:
    """Articles of other events, each with names, words and figures of its own."""
    syllables = ("ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "wa")

    def word(n: int) -> str:
        return "".join(syllables[(n * 7919 >> 4 * k) % 16] for k in range(4))

    out = []
    for n in range(count):
        town, chief, village = (word(3 * n + k).capitalize() for k in range(3))
        text = (
            f"Bupati {town}, {chief} Santoso, meresmikan jembatan di Desa {village} pada Rabu (2/7/2025). Jembatan "
            f"{word(5 * n)} itu menelan biaya Rp{n + 101},4 miliar dan dikerjakan {n % 9 + 2} bulan oleh warga {word(9 * n)}."
        )
        out.append(Article(f"z{n:04}", f"z{n}.md", f"z{n}", text, published="2025-07-03"))
    return out


def test_a_story_among_a_thousand_others_is_the_same_as_alone() -> None:
    (abroad,) = articles(FERRY_ABROAD, language="en")
    mine = [*articles(FERRY, FERRY_TOO, OTHER_QUAKE, OTHER_QUAKE_TOO, LIVE, QUAKE), replace(abroad, id="en")]
    alone = stories(mine)
    names = {a.id for a in mine}
    among = stories([*strangers(1000), *mine])
    assert [s for s in among if names & set(s)] == alone
    assert alone == [("a0", "a1", "a4", "en"), ("a2", "a3", "a4"), ("a5",)]


def test_articles_added_to_known_ones_give_what_all_at_once_give() -> None:
    found = [*articles(FERRY, QUAKE, OTHER_QUAKE, FERRY_TOO, QUAKE_TOO, OTHER_QUAKE_TOO, LIVE), *strangers(20)]
    whole = gathered(found).stories
    for cut in (1, 3, 6, 15):
        assert gathered(found[cut:], gathered(found[:cut])).stories == whole
    step: Gathered | None = None
    for article in reversed(found):
        step = gathered([article], step)
    assert step is not None
    assert step.stories == whole


def test_an_article_of_two_stories_is_reported_once() -> None:
    live = LIVE.replace("Kamis (3/7/2025)", "Rabu (3/7/2025)")
    report = examine(articles(FERRY, FERRY_TOO, OTHER_QUAKE, OTHER_QUAKE_TOO, live), Settings())
    assert sum("a4" in s.articles for s in report.stories) == 2
    assert [f.code for f in report.findings].count("weekday-mismatch") == 1
    assert len({f.fingerprint for f in report.findings}) == len(report.findings)
    assert len({c.id for c in report.clusters}) == len(report.clusters)


def test_common_words_are_less_telling() -> None:
    names, words, measures = rarities(NAMES), rarities(WORDS), rarities(MEASURES)
    assert names["indonesia"] < names["kabupaten"] < names.get("banyuwangi", RAREST) <= RAREST
    assert words["satu"] < words.get("jembatan", RAREST)
    assert measures["price"] < RAREST


@pytest.mark.parametrize("text", ["", "\n", "x", "A B C", "1.1.1.1", "Rabu (99/99/9999)"])
def test_any_text_has_a_story(text: str) -> None:
    assert len(stories(articles(text, text, FERRY))) >= 2
