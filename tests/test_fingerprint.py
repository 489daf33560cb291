"""What a finding is known by: it lasts as long as what is claimed, and no longer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selisih import Settings, examine
from selisih.model.finding import Finding
from selisih.model.fingerprint import folded, identity
from selisih.text.article import Article

DAY = Article("a", "a.md", "Utara", "Rapat digelar pada Rabu (22/3/2024).", published="2024-03-25")
MORE = "\n\n".join(f"Baris ke sekian tentang cuaca yang cerah di pesisir utara, bagian {c}." for c in "abcdefghij" * 5)
BODY = (
    "BNPB mencatat {n} orang hilang akibat gempa Cianjur per Selasa (22/11/2022) pukul 09.55 WIB.\n\n"
    "Jumlah korban meninggal 103 orang dan 7.060 orang mengungsi, kata BNPB.\n\n"
    "Bupati mengatakan, {a}Kami akan membangun kembali semua rumah warga sebelum musim hujan berakhir{b}.\n"
)
FIRST = Article("x", "x.md", "Utara", BODY.format(n=25, a="“", b="”"), published="2022-11-22T12:00+07:00")
SECOND = Article("y", "y.md", "Selatan", BODY.format(n=31, a="“", b="”"), published="2022-11-22T13:00+07:00")


def found(*articles: Article) -> tuple[Finding, ...]:
    return examine(articles, Settings()).findings


def marks(*articles: Article) -> list[str]:
    return sorted(f.fingerprint for f in found(*articles))


def test_there_is_something_to_know() -> None:
    assert [f.code for f in found(DAY)] == ["weekday-mismatch"]
    assert [f.code for f in found(FIRST, SECOND)] == ["count-conflict"]


@pytest.mark.parametrize(
    "changed",
    [
        replace(DAY, text=f"{MORE}\n\n{DAY.text}\n\n{MORE}"),
        replace(DAY, id="drafts/a", path="drafts/a.md", line=9),
        replace(DAY, text="Rapat jadi digelar pada Rabu, 22/3/2024, kata panitia."),
        replace(DAY, title="Rapat digelar", language="id"),
    ],
)
def test_what_an_inside_finding_keeps_it_through(changed: Article) -> None:
    assert marks(changed) == marks(DAY)


@pytest.mark.parametrize(
    "changed",
    [
        replace(DAY, text=DAY.text.replace("2024", "2025"), published="2025-03-25"),
        replace(DAY, text=DAY.text.replace("Rabu", "Kamis")),
        replace(DAY, path="b.md"),
        replace(DAY, source="Selatan"),
        replace(DAY, url="https://utara.example/rapat"),
    ],
)
def test_what_makes_it_another_one(changed: Article) -> None:
    assert len(marks(changed)) == 1
    assert marks(changed) != marks(DAY)


def test_a_difference_between_sources_keeps_it_through_edits() -> None:
    before = marks(FIRST, SECOND)
    paragraphs = FIRST.text.strip().split("\n\n")
    longer = replace(FIRST, text=f"{MORE}\n\n{FIRST.text}")
    moved = replace(FIRST, text="\n\n".join([paragraphs[1], paragraphs[2], paragraphs[0]]) + "\n")
    quoted = replace(FIRST, text=BODY.format(n=25, a='"', b='"'))
    for changed in (longer, moved, quoted, replace(FIRST, path="arsip/x.md", id="arsip/x")):
        assert marks(changed, SECOND) == before
    assert marks(replace(FIRST, text=BODY.format(n=27, a="“", b="”")), SECOND) != before
    assert marks(replace(FIRST, source="Timur"), SECOND) != before


def test_a_further_source_makes_it_another_difference() -> None:
    third = replace(SECOND, id="z", path="z.md", source="Timur", text=SECOND.text.replace("Bupati", "Ia"))
    assert marks(FIRST, SECOND, third) != marks(FIRST, SECOND)


def test_words_count_not_their_marks() -> None:
    assert folded("‘Dunia’ “baru” – ﬁnal") == folded("\"dunia\" 'Baru' — final") == "dunia baru final"
    assert folded("Jum’at") == folded("Jum'at")


def test_what_an_article_stays_known_by() -> None:
    assert identity(DAY) == identity(replace(DAY, path="lain/a.md", title="Judul", text="Lain")) == "utara/a"
    assert identity(replace(DAY, url="https://utara.example/1")) == "https://utara.example/1"
    line = replace(DAY, path="semua.jsonl", id="semua:3", line=3)
    assert identity(replace(line, id="rapat-1")) == "utara/rapat-1"
    assert identity(replace(line, title="“Rapat”")) == identity(replace(line, title="Rapat", id="semua:4", line=4))
