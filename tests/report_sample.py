"""sample: a Report made by hand, rich enough to show every part of a page. The stories are retold in our own words."""

from __future__ import annotations

from decimal import Decimal

from selisih.model.claim import Claim, Unread, Value
from selisih.model.cluster import Cluster, Link, Pair, Verdict, Weight
from selisih.model.finding import ERROR, NOTE, WARNING, Evidence, Finding, Likely
from selisih.model.report import Report
from selisih.model.story import Story
from selisih.model.subject import Subject
from selisih.text.article import Article
from selisih.values.moment import Moment
from selisih.values.number import Quantity
from selisih.values.words import Quotation, Title

TELUK = """MOSKOW - Rusia dan China dapat menjadi pemimpin dunia di bidang teknologi informasi, kata Presiden Rusia \
Vladimir Putin seusai bertemu Presiden China Xi Jinping di Kremlin, Selasa (21/3).

Keduanya meneken "Pernyataan Bersama tentang Pendalaman Kemitraan Komprehensif dan Kerja Sama Strategis Era Baru" \
bersama sejumlah dokumen lain. Nilai dagang kedua negara tahun lalu mencapai rekor US$185 miliar.

Baca juga: Harga Emas Hari Ini Turun Rp 12.000

"Dengan menyatukan kekayaan ilmu kami, Rusia dan China dapat menjadi pemimpin dunia di bidang teknologi informasi, \
keamanan jaringan, dan kecerdasan buatan," ujar Putin, Selasa (21/3).

Xi berada di Moskow tiga hari, 20-22 Maret 2023.
"""

LIMA = """Putin-Xi Sepakati Kerja Sama Teknologi

Dua kepala negara menandatangani "Pernyataan Bersama tentang Memperdalam Kemitraan Komprehensif Rusia - Tiongkok dan \
Kerja Sama Strategis untuk Era Baru" pada Rabu (22/3/2024).

Dokumen itu menyebut "Rusia dan China dapat menjadi pemimpin dunia dalam teknologi informasi dan kecerdasan buatan".

Perdagangan bilateral sepanjang 2022 lebih dari USD185 miliar. Pertemuan dibuka Senin (20/3) dan dilanjutkan \
Selasa (21/3). Enam nota kesepahaman turut diteken.
"""

HUJAN = """JAKARTA, Warta Hujan – Xi Jinping menutup kunjungan tiga hari di Moskwa pada Rabu (22/3/2023).

Menurut kantor berita Tiongkok, perdagangan Rusia-Tiongkok 2022 menembus US$190 miliar. Kedua pemimpin menandatangani \
"Pernyataan Bersama Republik Rakyat Tiongkok dan Federasi Rusia tentang Pendalaman Kemitraan Strategis Komprehensif \
untuk Era Baru" serta enam nota kesepahaman.

“Rusia dan China dapat menjadi pemimpin dunia di bidang TI,” kata Putin seperti dikutip kantor berita itu.
"""

PAGI = """Gempa Cianjur: 103 Meninggal, 25 Hilang

Gempa bermagnitudo 5,6 mengguncang Cianjur, Senin (21/11/2022). Data BNPB per Selasa (22/11/2022) pukul 09.55 WIB \
mencatat 103 orang meninggal dunia, 25 orang masih hilang, dan 377 orang luka-luka.

Sebanyak 3.075 rumah rusak ringan, 33 rumah rusak sedang, dan 59 rumah rusak berat, kata Pelaksana Tugas Kepala Pusat \
Data BNPB Abdul Muhari.
"""

MAJALAH = """CIANJUR - Korban gempa magnitudo 5,6 di Cianjur terus bertambah. Abdul Muhari dari BNPB menyebut \
103 orang meninggal dunia dan 31 orang masih dilaporkan hilang hingga Selasa (22/11/2022) pukul 09.55 WIB.

Senin malam BNPB masih mencatat 62 orang meninggal dunia. Pengungsi mencapai 7.060 jiwa.
"""

ARTICLES = (
    Article("a1", "articles/kabar-teluk.md", "Kabar Teluk", TELUK,
            "Putin: Rusia dan China Bisa Pimpin Dunia di Bidang TI",
            "https://kabar-teluk.example/putin", "2023-03-21T20:05+07:00"),
    Article("a2", "articles/suara-lima.txt", "Suara Lima", LIMA, published="2023-03-23"),
    Article("a3", "articles/warta-hujan.md", "Warta Hujan", HUJAN, "Xi Tinggalkan Moskwa", published="2023-03"),
    Article("a4", "articles/koran-pagi.txt", "Koran Pagi", PAGI, published="2022-11-22T11:20+07:00"),
    Article("a5", "articles/majalah-senja.txt", "Majalah Senja", MAJALAH, published="2022-11-22"),
)  # fmt: skip
_BY_ID = {article.id: article for article in ARTICLES}


def make(id: str, article: Article, kind: str, quote: str, value: Value, subject: Subject = Subject(), nth: int = 0,  # noqa: B008
         as_of: str | None = None) -> Claim:  # fmt: skip
    """A claim on the nth place where an article has these words, with the sentence round them."""
    start = -1
    for _ in range(nth + 1):
        start = article.text.index(quote, start + 1)
    end = start + len(quote)
    low = max(
        article.text.rfind(". ", 0, start) + 2 if ". " in article.text[:start] else 0,
        article.text.rfind("\n", 0, start) + 1,
    )
    stops = [
        p
        for p in (article.text.find(".\n", end - 1), article.text.find(". ", end - 1), article.text.find("\n", end))
        if p >= 0
    ]
    high = min(stops, default=len(article.text) - 1) + 1
    return Claim(id, article.id, kind, quote, start, end, value, subject, as_of, sentence=(low, max(high, end)))


def _money(figure: str, bound: str = "EXACT") -> Quantity:
    return Quantity(Decimal(figure), None if bound == "MORE_THAN" else Decimal(figure), Decimal(10**9), "USD", bound)


def _several(figure: int, noun: str) -> Quantity:
    return Quantity(Decimal(figure), Decimal(figure), Decimal(1), noun)


def _people(figure: int) -> Quantity:
    return _several(figure, "person")


_TRADE = Subject(measure="trade", places=frozenset({"Russia", "China"}), period="2022")
_MEMO = Subject(noun="nota kesepahaman", things=frozenset({"Putin", "Xi"}))
_TALKS = Subject(measure="met", places=frozenset({"Moskow"}))
_STATEMENT = Subject(measure="joint statement")
_WHERE = frozenset({"Cianjur"})
_LEADERS = Subject(words=frozenset({"pemimpin", "dunia"}))
_BULLETIN = "2022-11-22T09:55+07:00"
_TITLE_1 = "Pernyataan Bersama tentang Pendalaman Kemitraan Komprehensif dan Kerja Sama Strategis Era Baru"
_TITLE_2 = ("Pernyataan Bersama tentang Memperdalam Kemitraan Komprehensif Rusia - Tiongkok dan Kerja Sama Strategis "
            "untuk Era Baru")  # fmt: skip
_TITLE_3 = ("Pernyataan Bersama Republik Rakyat Tiongkok dan Federasi Rusia tentang Pendalaman Kemitraan Strategis "
            "Komprehensif untuk Era Baru")  # fmt: skip
_WORDS_1 = ("Dengan menyatukan kekayaan ilmu kami, Rusia dan China dapat menjadi pemimpin dunia di bidang teknologi "
            "informasi, keamanan jaringan, dan kecerdasan buatan")  # fmt: skip
_WORDS_2 = "Rusia dan China dapat menjadi pemimpin dunia dalam teknologi informasi dan kecerdasan buatan"
_WORDS_3 = "Rusia dan China dapat menjadi pemimpin dunia di bidang TI"


def claims() -> tuple[Claim, ...]:
    """The claims of the sample, by article and place."""
    a1, a2, a3, a4, a5 = ARTICLES
    dead, missing = Subject(measure="deaths", places=_WHERE), Subject(measure="missing", places=_WHERE)
    homes = Subject(measure="damaged", places=_WHERE, qualifiers=frozenset({"heavy"}))
    return (
        make("c01", a1, "date", "Selasa (21/3)", Moment("2023-03-21", 2, found="published"), _TALKS),
        make("c02", a1, "title", _TITLE_1, Title(_TITLE_1, document="joint statement", quoted=True), _STATEMENT),
        make("c03", a1, "money", "US$185 miliar", _money("185000000000"), _TRADE),
        make("c04", a1, "quote", _WORDS_1, Quotation(_WORDS_1, "Vladimir Putin", "Presiden Rusia"), _LEADERS),
        make("c05", a1, "date", "Selasa (21/3)", Moment("2023-03-21", 2, found="published"), _TALKS, 1),
        make("c06", a1, "count", "tiga hari", _several(3, "d"), Subject(noun="kunjungan")),
        make("c07", a1, "date", "20-22 Maret 2023", Moment("2023-03-20/2023-03-22"), Subject(measure="visited")),
        make("c08", a2, "title", _TITLE_2, Title(_TITLE_2, document="joint statement", quoted=True), _STATEMENT),
        make("c09", a2, "date", "Rabu (22/3/2024)", Moment("2024-03-22", 3), Subject(measure="signed")),
        make("c10", a2, "quote", _WORDS_2, Quotation(_WORDS_2, "dokumen", document=True), _LEADERS),
        make("c11", a2, "money", "lebih dari USD185 miliar", _money("185000000000", "MORE_THAN"), _TRADE),
        make("c12", a2, "date", "Senin (20/3)", Moment("2023-03-20", 1, found="published"), Subject(measure="opened")),
        make("c13", a2, "date", "Selasa (21/3)", Moment("2023-03-21", 2, found="published"), _TALKS),
        make("c14", a2, "count", "Enam nota kesepahaman", _several(6, "memorandum"), _MEMO),
        make("c15", a3, "count", "tiga hari", _several(3, "d"), Subject(noun="kunjungan")),
        make("c16", a3, "date", "Rabu (22/3/2023)", Moment("2023-03-22", 3), Subject(measure="signed")),
        make("c17", a3, "money", "US$190 miliar", _money("190000000000"), _TRADE),
        make("c18", a3, "title", _TITLE_3, Title(_TITLE_3, document="joint statement", quoted=True), _STATEMENT),
        make("c19", a3, "count", "enam nota kesepahaman", _several(6, "memorandum"), _MEMO),
        make("c20", a3, "quote", _WORDS_3, Quotation(_WORDS_3, "Vladimir Putin", via=("Xinhua",)), _LEADERS),
        make("c21", a4, "limit", "magnitudo 5,6", Quantity(Decimal("5.6"), Decimal("5.6"), Decimal("0.1"), "magnitude"),
             Subject(measure="magnitude", places=_WHERE)),
        make("c22", a4, "date", "Senin (21/11/2022)", Moment("2022-11-21", 1), Subject(measure="occurred")),
        make("c23", a4, "date", "Selasa (22/11/2022) pukul 09.55 WIB", Moment(_BULLETIN, 2), Subject(measure="as_of")),
        make("c24", a4, "count", "103 orang", _people(103), dead, as_of=_BULLETIN),
        make("c25", a4, "count", "25 orang", _people(25), missing, as_of=_BULLETIN),
        make("c26", a4, "count", "377 orang", _people(377), Subject(measure="injured", places=_WHERE), as_of=_BULLETIN),
        make("c27", a4, "count", "59 rumah", _several(59, "house"), homes, as_of=_BULLETIN),
        make("c28", a5, "limit", "magnitudo 5,6", Quantity(Decimal("5.6"), Decimal("5.6"), Decimal("0.1"), "magnitude"),
             Subject(measure="magnitude", places=_WHERE)),
        make("c29", a5, "count", "103 orang", _people(103), dead, as_of=_BULLETIN),
        make("c30", a5, "count", "31 orang", _people(31), missing, as_of=_BULLETIN),
        make("c31", a5, "date", "Selasa (22/11/2022) pukul 09.55 WIB", Moment(_BULLETIN, 2), Subject(measure="as_of")),
        make("c32", a5, "count", "62 orang", _people(62), dead, as_of="2022-11-21"),
        make("c33", a5, "count", "7.060 jiwa", _people(7060), Subject(measure="evacuees", places=_WHERE)),
    )  # fmt: skip


CLUSTERS = (
    Cluster("k01", "date", ("c01", "c05", "c13"), Verdict.AGREE, 2),
    Cluster("k02", "title", ("c02", "c08", "c18"), Verdict.CONFLICT, 3),
    Cluster("k03", "money", ("c03", "c11", "c17"), Verdict.CONFLICT, 3,
            (Link("c03", "c17", (Weight("measure", "same", 5.1), Weight("places", "same", 3.2))),),
            (Pair("c03", "c11", Verdict.COMPATIBLE, "within the bound"), Pair("c03", "c17", Verdict.CONFLICT, "apart"),
             Pair("c11", "c17", Verdict.COMPATIBLE, "within the bound"))),
    Cluster("k04", "quote", ("c04", "c10", "c20"), Verdict.CONFLICT, 2),
    Cluster("k05", "count", ("c06", "c15"), Verdict.AGREE, 2),
    Cluster("k06", "date", ("c09", "c16"), Verdict.UNDECIDED, 2),
    Cluster("k07", "count", ("c14", "c19"), Verdict.AGREE, 2),
    Cluster("k08", "limit", ("c21", "c28"), Verdict.AGREE, 1),
    Cluster("k09", "date", ("c23", "c31"), Verdict.AGREE, 1),
    Cluster("k10", "count", ("c24", "c29", "c32"), Verdict.UPDATE, 1),
    Cluster("k11", "count", ("c25", "c30"), Verdict.CONFLICT, 1, (),
            (Pair("c25", "c30", Verdict.CONFLICT, "one bulletin, two figures"),)),
)  # fmt: skip

FINDINGS = (
    Finding("weekday-mismatch", ERROR, "22/3/2024 jatuh pada Jumat, bukan Rabu. Mungkin 22/3/2023: Rabu, cocok dengan "
            "Senin (20/3) dan Selasa (21/3).", ("c09",), (("c09",),),
            Likely("2023-03-22", "Hari lain dalam artikel ini cocok dengan 2023."),
            (Evidence("calendar", "22 Maret 2024 adalah hari Jumat; 22 Maret 2023 adalah hari Rabu.", ("c09",)),
             Evidence("article", "Senin (20/3) dan Selasa (21/3) cocok dengan 2023, tidak 2024.", ("c12", "c13")))),
    Finding("count-conflict", ERROR,
            "Hilang, BNPB 22/11/2022 09.55 WIB: 25 (Koran Pagi), 31 (Majalah Senja). Cek rilis BNPB.",
            ("c25", "c30"), (("c25",), ("c30",)), None,
            (Evidence("gap", "Selisihnya 6 orang; keduanya angka bulat pada jam yang sama.", ("c25", "c30")),
             Evidence("link", "Ukuran sama (hilang), tempat sama (Cianjur), jam sama.", ("c25", "c30")))),
    Finding("title-conflict", WARNING, "Satu pernyataan bersama, tiga judul (Kabar Teluk, Suara Lima, Warta "
            "Hujan). Mungkin beda terjemahan; cek naskah resmi.", ("c02", "c08", "c18"), (("c02",), ("c08",), ("c18",)),
            None,
            (Evidence("words", "Ketiganya pernyataan bersama, diteken hari yang sama.", ("c02", "c08", "c18")),)),
    Finding("quote-attribution-conflict", WARNING, "Kutipan “Rusia dan China dapat menjadi pemimpin dunia”: dari Putin "
            "(Kabar Teluk, Warta Hujan) atau dokumen (Suara Lima)?", ("c04", "c10", "c20"), (("c04", "c20"), ("c10",))),
    Finding("money-conflict", NOTE, "Perdagangan Rusia-Tiongkok 2022: US$185 miliar (Kabar Teluk), US$190 miliar "
            "(Warta Hujan); “lebih dari 185” (Suara Lima) tidak bertentangan.", ("c03", "c17"), (("c03",), ("c17",))),
)  # fmt: skip

UNREAD = (Unread("a1", TELUK.index("tahun lalu"), TELUK.index("tahun lalu") + 10, "relatif, tanpa jangkar"),)


def sample() -> Report:
    """The Report the page is tried on: two stories, five articles, every verdict and severity."""
    stories = (
        Story("s1", ("a1", "a2", "a3"), "Putin dan Xi di Moskow"),
        Story("s2", ("a4", "a5"), "Gempa Cianjur"),
    )
    return Report(ARTICLES, stories, claims(), CLUSTERS, FINDINGS, UNREAD)
