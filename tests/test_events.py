"""What dates are the date of: which two dates of two articles are one event's, and which are not. The date stands in ⟦⟧."""

from __future__ import annotations

import pytest

from selisih.model.claim import Claim
from selisih.pipeline import extraction
from selisih.stages.link import link
from selisih.text.article import Article

# One event, told in two articles
ONE = [
    # who says it, whatever is said
    (
        "Harga beras turun, kata Kepala Bapanas Arief Prasetyo di Jakarta, ⟦Selasa (4/6/2024)⟧.",
        'id "Stok aman sampai akhir tahun," ujar Arief Prasetyo dalam konferensi pers, ⟦Selasa (4/6)⟧.',
    ),
    ("Bank Jago melaporkan laba, kata Bank Jago, ⟦Kamis (25/4/2024)⟧.", "en Profit rose, Bank Jago said on ⟦April 25, 2024⟧."),
    # where he says it
    (
        "Laba naik, ucap Direktur Bank Jago Arief Prasetyo dalam paparan kinerja yang digelar virtual, ⟦Kamis (25/4/2024)⟧.",
        'id "Kredit tumbuh," kata Arief Prasetyo, ⟦Kamis (25/4)⟧.',
    ),
    # what happened, in two languages and in other words
    (
        "Gunung Ruang meletus pada ⟦Rabu (17/4/2024)⟧ malam.",
        "en Mount Ruang erupted on ⟦Wednesday, April 17, 2024⟧.",
    ),
    (
        "Kapal itu berangkat dari Pelabuhan Merak ⟦pukul 07.15 WIB⟧.",
        "en The ship left at ⟦7:15 a.m.⟧ from Merak.",
    ),
    (
        "Pendaftaran CPNS dibuka ⟦20 Agustus 2024⟧.",
        "en Registration for the civil service opens on ⟦Aug. 20, 2024⟧.",
    ),
    (
        "Xiaomi meluncurkan ponsel Redmi Note 13 di Jakarta, ⟦Kamis (22/2/2024)⟧.",
        "Redmi Note 13 diperkenalkan di Jakarta pada ⟦Kamis (22/2/2024)⟧.",
    ),
    # a rule that changes something from a day on is in force from it
    (
        "PAM Jaya menaikkan tarif air bersih mulai ⟦1 Januari 2025⟧.",
        "Tarif air bersih baru PAM Jaya berlaku ⟦1 Januari 2025⟧.",
    ),
    # won, and told of the game
    (
        "Timnas voli putri menaklukkan Vietnam 3-1 di Surabaya, ⟦Sabtu (8/6/2024)⟧ malam.",
        "en The women's volleyball team beat Vietnam in the final in Surabaya on ⟦June 8, 2024⟧.",
    ),
    # what no list knows, where both articles begin with it
    (
        "Warga Desa Sukamaju mengarak ogoh-ogoh raksasa keliling kampung pada ⟦Minggu (10/3/2024)⟧.",
        "Ogoh-ogoh raksasa diarak warga Desa Sukamaju, ⟦Minggu (10/3/2024)⟧ sore.",
    ),
    # from one day to another nobody speaks
    (
        "Buruh pelabuhan mogok kerja ⟦3 sampai 5 Juni 2024⟧.",
        "en Dock workers said they would strike from ⟦June 3 to 5, 2024⟧.",
    ),
    # who says so on another day says nothing of this one
    (
        "Tarif parkir naik mulai ⟦1 Agustus 2024⟧, kata Kepala Dishub Bima Arga, Selasa (16/7/2024).",
        "en The city will raise parking fees on ⟦Aug. 1, 2024⟧, transport chief Bima Arga said on Tuesday.",
    ),
    # the first day of it is its day
    (
        "Gunung Ruang meletus pada ⟦Rabu (17/4/2024)⟧.",
        "Pada hari pertama erupsi Gunung Ruang, ⟦Rabu (17/4/2024)⟧, abu turun di Tagulandang.",
    ),
]  # fmt: skip

# Two things
TWO = [
    # the day of an event, and of what came of it
    (
        "Kebakaran melanda Pasar Jati pada ⟦Minggu (9/6/2024)⟧.",
        "Petugas mendinginkan sisa kebakaran di Pasar Jati, ⟦Senin (10/6/2024)⟧.",
    ),
    (
        "en A fire broke out in Jati market on ⟦Sunday, June 9, 2024⟧.",
        "en The death toll from the fire in Jati market rose to 12 on ⟦Tuesday, June 11, 2024⟧.",
    ),
    # whose office bears the name of an event
    (
        "Pemilu digelar pada ⟦Rabu (14/2/2024)⟧.",
        "Surat suara rusak diganti, kata Ketua Badan Pengawas Pemilu Rahmat Bagja, ⟦Kamis (15/2/2024)⟧.",
    ),
    # the day of saying and the day of what is told
    (
        "Gempa mengguncang Garut pada ⟦Sabtu (27/4/2024)⟧.",
        "Gempa itu merusak rumah, kata Kepala BPBD Garut Aah Anwar, ⟦Minggu (28/4/2024)⟧.",
    ),
    # two days of saying
    (
        "Korban bertambah, kata Kepala BPBD Aah Anwar, ⟦Minggu (28/4/2024)⟧.",
        "Korban bertambah, kata Kepala BPBD Aah Anwar, ⟦Senin (29/4/2024)⟧.",
    ),
    # announced, and in force
    (
        "Tarif air baru diumumkan ⟦10 Desember 2024⟧ oleh PAM Jaya.",
        "Tarif air baru PAM Jaya berlaku mulai ⟦1 Januari 2025⟧.",
    ),
    # it opens, and it closes
    ("Pendaftaran CPNS dibuka ⟦20 Agustus 2024⟧.", "Pendaftaran CPNS ditutup ⟦6 September 2024⟧."),
    # a quake and what followed it
    (
        "Gempa mengguncang Garut pada ⟦Sabtu (27/4/2024)⟧ pukul 23.29 WIB.",
        "Gempa susulan mengguncang Garut pada ⟦Minggu (28/4/2024)⟧ pukul 01.10 WIB.",
    ),
    # until when a toll was so
    (
        "Banjir melanda Demak pada ⟦Rabu (13/3/2024)⟧.",
        "Hingga ⟦Senin (18/3/2024)⟧ banjir di Demak menggenangi 11 kecamatan.",
    ),
    # two meetings of one panel
    (
        "KPU menggelar rapat pleno pada ⟦Rabu (20/3/2024)⟧.",
        "KPU menggelar rapat pleno pada ⟦Rabu (24/4/2024)⟧.",
    ),
]  # fmt: skip


def dates(name: str, text: str) -> tuple[list[Claim], Claim]:
    """The dates of an article, and the one that is marked."""
    language, body = (text[:2], text[3:]) if text[2] == " " and text[:2] in ("id", "en") else ("id", text)
    start = body.index("⟦")
    plain = body.replace("⟦", "").replace("⟧", "")
    found = [c for c in extraction(Article(name, name, name, plain, language=language)).claims if c.kind == "date"]
    return found, next(c for c in found if c.start <= start < c.end)


def together(a: str, b: str) -> bool:
    first, mine = dates("a", a)
    second, other = dates("b", b)
    return any({mine.id, other.id} <= {c.id for c in g.claims} for g in link([*first, *second]))


@pytest.mark.parametrize(("a", "b"), ONE)
def test_one_event(a: str, b: str) -> None:
    assert together(a, b)
    assert together(b, a)


@pytest.mark.parametrize(("a", "b"), TWO)
def test_two_events(a: str, b: str) -> None:
    assert not together(a, b)
    assert not together(b, a)


def test_when_it_was_filed_is_not_when_it_happened() -> None:
    filed = dates("a", "en JAKARTA, ⟦Nov 3⟧ - President Prasetya has signed the jobs bill into law.")[1]
    told = dates("b", "en President Prasetya signed the jobs bill into law on ⟦Nov 2⟧.")[1]
    assert (filed.subject.measure, told.subject.measure) == ("", "signed")


def test_where_it_was_filed_is_not_where_it_happened() -> None:
    filed = dates("a", "JAKARTA, Kabar - Presiden Prasetya bertemu Kaisar Naruhito, ⟦Senin (3/6/2024)⟧.")[1]
    told = dates("b", "Presiden Prasetya bertemu Kaisar Naruhito di Tokyo, ⟦Senin (3/6/2024)⟧.")[1]
    assert (filed.subject.places, told.subject.places) == (frozenset(), {"Tokyo"})


# What a date is the date of, in both languages under one name
NAMED = [
    ("died", "Penyair itu meninggal dunia pada ⟦Senin (3/6/2024)⟧.", "The poet died on ⟦Monday, June 3, 2024⟧."),
    ("charged", "Ia didakwa menerima suap, ⟦Senin (3/6/2024)⟧.", "He was indicted on ⟦June 3, 2024⟧."),
    ("seized", "Dua mobil disita pada ⟦Senin (3/6/2024)⟧.", "Two cars were confiscated on ⟦June 3, 2024⟧."),
    ("appointed", "Ia ditunjuk sebagai pelatih pada ⟦3 Juni 2024⟧.", "He was appointed coach on ⟦June 3, 2024⟧."),
    ("joined", "Ia bergabung dengan klub itu pada ⟦3 Juni 2024⟧.", "He joined the club on ⟦June 3, 2024⟧."),
    ("retired", "Ia pensiun pada ⟦3 Juni 2024⟧.", "He retired on ⟦June 3, 2024⟧."),
    ("revoked", "Izin tambang itu dicabut pada ⟦3 Juni 2024⟧.", "The mining permit was revoked on ⟦June 3, 2024⟧."),
    ("published", "Video itu diunggah pada ⟦3 Juni 2024⟧.", "The video was uploaded on ⟦June 3, 2024⟧."),
    ("built", "Jembatan itu dibangun pada ⟦1973⟧.", "The bridge was built in ⟦1973⟧."),
    ("match", "Persib melawan Persija pada ⟦3 Juni 2024⟧.", "The game against Persija is on ⟦June 3, 2024⟧."),
    (
        "occurred",
        "Jet tempur membombardir kota itu pada ⟦3 Juni 2024⟧.",
        "Air strikes shook the city on ⟦June 3, 2024⟧.",
    ),
    (
        "said",
        "Stok aman, ujar Budi saat ditemui di Jakarta, ⟦Senin (3/6/2024)⟧.",
        "Stocks are safe, Budi said on ⟦June 3, 2024⟧.",
    ),
    ("resumed", "Pencarian dilanjutkan pada ⟦Selasa (4/6/2024)⟧.", "The search resumed on ⟦June 4, 2024⟧."),
    ("returned", "Para pekerja dipulangkan pada ⟦3 Juni 2024⟧.", "The workers were repatriated on ⟦June 3, 2024⟧."),
    # what looks like the word of an event and is none
    ("", "Belanja pembangunan naik pada ⟦2024⟧.", "The figures are for ⟦March 2024⟧."),
]


@pytest.mark.parametrize(
    ("event", "said"), [(event, said) for event, *both in NAMED for said in zip(("id", "en"), both, strict=True)]
)
def test_the_event_of_a_date(event: str, said: tuple[str, str]) -> None:
    language, marked = said
    text = marked.replace("⟦", "").replace("⟧", "")
    article = Article(id="a", path="a.md", source="a", text=text, language=language, published="2024-06-05")
    at = marked.index("⟦")
    assert [c.subject.measure for c in extraction(article).claims if c.kind == "date" and c.start == at] == [event]
