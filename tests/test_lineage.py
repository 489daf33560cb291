"""Who rests on whom: citations, copies, independent origins, and what they make likely."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from selisih.languages.outlet_names import is_outlet, outlet_key
from selisih.model.finding import Finding
from selisih.model.lineage import Lineage
from selisih.model.report import Report
from selisih.pipeline import examine, extraction
from selisih.settings import Settings
from selisih.stages.lineage import lineage
from selisih.text.article import Article

TEXT = (
    "Sebanyak 25 orang masih hilang setelah KM Sinar Bahari tenggelam di Selat Bali pada Rabu (2/7/2025) malam, kata "
    "petugas. Pencarian dilanjutkan pada Kamis pagi dengan dua helikopter dan enam kapal dari Pelabuhan Ketapang. "
)


def article(name: str, text: str, published: str | None = "2025-07-03", language: str = "id") -> Article:
    return Article(name, f"{name}.md", f"{name}.id", text, published=published, language=language)


def told(*articles: Article) -> Lineage:
    found = {a.id: extraction(a) for a in articles}
    claims = [c for e in found.values() for c in e.claims]
    return lineage(articles, claims, {k: e.cited for k, e in found.items()})


def rests(found: Lineage) -> list[tuple[str, str, str, str]]:
    return [(r.article, r.why, r.outlet, r.on) for r in found.reliances]


# --- citations --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language", "outlet"),
    [
        ("Harga minyak naik 5 persen, seperti dilansir Reuters, Kamis (3/7/2025).", "id", "Reuters"),
        ("Dikutip dari CNBC Indonesia, harga minyak naik 5 persen.", "id", "CNBC Indonesia"),
        ("Menurut Reuters, harga minyak naik 5 persen.", "id", "Reuters"),
        ("Harga minyak naik 5 persen, tulis Kyodo News.", "id", "Kyodo News"),
        ("Oil rose 5 percent, according to Bloomberg.", "en", "Bloomberg"),
        ("Reuters reported that oil rose 5 percent.", "en", "Reuters"),
    ],
)
def test_a_citation_is_reliance(text: str, language: str, outlet: str) -> None:
    one = article("a", text, language=language)
    found = told(one)
    assert rests(found) == [("a", "cites", outlet, "")]
    assert set(found.origin.values()) == {outlet_key(outlet)}
    ((start, end),) = found.reliances[0].spans
    assert outlet in one.text[start:end]


@pytest.mark.parametrize(
    "text",
    [
        "Menurut Budi Santoso, harga minyak naik 5 persen.",
        "Harga minyak naik 5 persen, kata Menteri Keuangan Sri Mulyani.",
        "Dikutip Kamis (3/7/2025), harga minyak naik 5 persen.",
        "Dilansir dari A, harga minyak naik 5 persen.",  # the outlet itself
    ],
)
def test_a_speaker_is_no_outlet(text: str) -> None:
    assert rests(told(article("a", text))) == []


def test_a_source_of_the_story_is_known_by_its_name() -> None:
    first = article("kabarlaut", TEXT)
    second = article("warta", "Menurut Kabar Laut, 31 orang hilang di Selat Bali.", "2025-07-04")
    found = told(second, first)
    assert rests(found) == [("warta", "cites", "Kabar Laut", "kabarlaut")]
    assert set(found.origin.values()) == {"kabarlaut"}


def test_who_is_cited_must_have_come_first() -> None:
    """Two that cite each other rest on whoever came first."""
    one = article("a", "Dilansir Warta Selat, 25 orang hilang di Selat Bali.", "2025-07-03")
    other = article("wartaselat", "Dilansir A, 25 orang hilang di Selat Bali.", "2025-07-04")
    assert set(told(one, other).origin.values()) == {"wartaselat"}


def test_a_claim_rests_on_what_its_own_sentence_cites() -> None:
    text = "Sebanyak 25 orang hilang, seperti dilansir Antara. Sebanyak 30 orang selamat, seperti dilansir Reuters."
    one = article("a", text)
    origin = told(one).origin
    assert [origin[c.id] for c in extraction(one).claims] == ["antara", "reuters"]


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("CNBC Indonesia", "www.cnbcindonesia.com"),
        ("detik", "finance.detik.com"),
        ("detikcom", "detik.com"),
        ("Republika", "republika.co.id"),
        ("ANTARA News", "Antara"),
        ("Exbulletin.com", "exbulletin.com (machine translation)"),
    ],
)
def test_names_of_one_outlet(name: str, same: str) -> None:
    assert outlet_key(name) == outlet_key(same) != ""


def test_outlets_that_are_two() -> None:
    assert len({outlet_key(n) for n in ("CNN", "CNN Indonesia", "BBC", "BBC Indonesia", "Tempo", "Kompas")}) == 6
    assert is_outlet("REUTERS")
    assert not is_outlet("Budi Santoso")
    assert not is_outlet("")


# --- copies -----------------------------------------------------------------------------------------------------------

OTHER = "Harga cabai rawit naik dua kali lipat di pasar-pasar Jakarta sejak awal pekan ini, kata para pedagang kemarin."


def test_near_equal_texts_are_copies_of_the_first() -> None:
    first = article("b", TEXT, "2025-07-02")
    copied = article("a", "Warta. " + TEXT + "Warga diminta tenang.", "2025-07-03")
    again = article("d", TEXT.replace("petugas", "seorang petugas"), "2025-07-04")
    own = article("c", OTHER)
    for order in permutations((first, copied, again, own)):
        found = told(*order)
        assert rests(found) == [("a", "copy", "b.id", "b"), ("d", "copy", "b.id", "b")]
        assert found.master == {"a": "b", "b": "b", "c": "c", "d": "b"}
    start, end = found.reliances[0].spans[0]
    assert copied.text[start:end] == TEXT.strip().removesuffix(".")


def test_a_copy_of_a_copy_rests_on_the_nearer() -> None:
    first = article("a", TEXT, "2025-07-02")
    second = article("b", TEXT.replace("dua helikopter", "tiga pesawat"), "2025-07-03")
    third = article("c", TEXT.replace("dua helikopter", "tiga pesawat"), "2025-07-04")
    found = told(first, second, third)
    assert [r.on for r in found.reliances] == ["a", "b"]
    assert found.master["c"] == "a"


def test_an_outlet_is_one_witness() -> None:
    one, two = article("a", TEXT), replace(article("b", "Tim mencari 25 orang yang hilang."), source="a.id")
    assert set(told(one, two).origin.values()) == {"a"}


ONE = (
    "Petugas menyisir lereng sejak pagi bersama anjing pelacak, dan cuaca cerah membantu mereka. Alat berat tiba sesudah jalan "
    "yang tertimbun dibuka dari dua arah."
)
ANOTHER = (
    "Dapur umum berdiri di balai desa, dan bantuan selimut datang dari kota lain. Anak-anak belajar di bawah tenda bersama guru "
    "mereka."
)


def test_one_release_makes_no_copies() -> None:
    release = "sebanyak 25 orang hilang, 103 orang meninggal dunia, 377 orang luka-luka dan 7.060 orang mengungsi"
    one = article("a", f"BNPB mencatat {release}. {ONE}")
    other = article("b", f"Hingga Selasa {release}. {ANOTHER}")
    assert rests(told(one, other)) == []


@pytest.mark.parametrize("text", ["", "x", "Dilansir", "menurut", "Dikutip dari\n\n", "seperti dilansir " * 50])
def test_any_text_has_a_lineage(text: str) -> None:
    told(article("a", text), article("b", text, None), article("c", text, "2025"))


# --- what a finding says of it ----------------------------------------------------------------------------------------


def ran(*articles: Article) -> Report:
    return examine(articles, Settings())


def conflict(*articles: Article) -> Finding:
    (found,) = (f for f in ran(*articles).findings if f.code == "count-conflict")
    return found


RIGHT = (
    "Sebanyak 3.650 orang mengungsi akibat banjir di Kabupaten Demak hingga Senin (3/2/2025) pukul 10.00 WIB. Air mulai "
    "surut di sepuluh desa.",
    "BPBD mencatat pengungsi banjir Kabupaten Demak 3.650 orang hingga Senin (3/2/2025) pukul 10.00 WIB. Tanggul Sungai "
    "Wulan masih diperbaiki pekerja.",
    "Jumlah pengungsi banjir di Kabupaten Demak mencapai 3.650 orang per Senin (3/2/2025) pukul 10.00 WIB. Mereka tinggal di "
    "gedung sekolah dan masjid.",
)
WRONG = (
    "Banjir di Kabupaten Demak membuat 3.560 orang mengungsi hingga Senin (3/2/2025) pukul 10.00 WIB. Bupati meninjau dapur "
    "umum yang melayani warga dari pagi sampai malam."
)


def flood(copies: int = 0) -> list[Article]:
    texts = [*RIGHT, WRONG, *(f"Warta {k}. {WRONG}" for k in range(copies))]
    return [article(f"s{k}", text, f"2025-02-0{min(3 + k, 9)}") for k, text in enumerate(texts)]


@pytest.mark.parametrize("copies", [0, 1, 4, 12])
def test_copies_do_not_make_a_slip_likely(copies: int) -> None:
    found = conflict(*flood(copies))
    assert found.likely is not None
    assert found.likely.value == "3650"
    assert sorted(found.origins) == [1, 3]


def test_votes_alone_make_nothing_likely() -> None:
    """Where the one figure is not the other mistyped, three against one prove nothing."""
    other = [replace(a, text=a.text.replace("3.560", "4.120")) for a in flood(3)]
    assert conflict(*other).likely is None
    assert conflict(*flood()[1:]).likely is None  # two against one


def test_the_first_to_stray_is_named() -> None:
    strayed = WRONG.replace("3.560", "3.650")
    texts = [("asal", WRONG), ("kedua", "Kabar. " + strayed), ("ketiga", strayed)]
    found = conflict(*(article(n, t, f"2025-02-0{k + 3}") for k, (n, t) in enumerate(texts)))
    assert found.likely is not None
    assert found.likely.value == "3560"
    assert found.origins == (1, 1)
    (said,) = (e.text for e in found.because if "paling awal" in e.text)
    assert said == (
        "Di antara salinan naskah asal.id, yang menulis 3.560 orang, 3.650 orang paling awal di kedua.id (2025-02-04); "
        "lalu ketiga.id"
    )


def test_of_copies_alike_the_first_is_named() -> None:
    found = conflict(*flood(2))
    assert [e.text for e in found.because if "disalin" in e.text] == [
        "3.560 orang paling awal di s3.id (2025-02-06); naskahnya disalin s4.id, s5.id"
    ]
    same_day = [replace(a, published="2025-02-03") for a in flood(2)]
    assert [e.text for e in conflict(*same_day).because if "salinan" in e.text] == [
        "s3.id, s4.id, s5.id: salinan satu naskah"
    ]


def test_the_report_holds_the_lineage() -> None:
    report = ran(*flood(2))
    assert [(r.article, r.on, r.why) for r in report.lineage] == [("s4", "s3", "copy"), ("s5", "s3", "copy")]
