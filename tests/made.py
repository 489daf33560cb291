"""A small Report made by hand, for tests of what comes after the line."""

from __future__ import annotations

from decimal import Decimal

from selisih.model.claim import Claim, Unread
from selisih.model.cluster import Cluster, Pair, Verdict
from selisih.model.finding import Evidence, Finding, Likely
from selisih.model.lineage import Reliance
from selisih.model.report import Report
from selisih.model.story import Story
from selisih.model.subject import Subject
from selisih.text.article import Article
from selisih.values.moment import Moment
from selisih.values.number import Quantity
from selisih.values.words import Quotation, Title

UTARA = Article(
    id="utara",
    path="berita/utara.md",
    source="utara.id",
    text="Banjir Melanda\n\nSebanyak 25 orang hilang hingga Rabu (22/3/2024). Kerugian lebih dari Rp2 miliar.\n",
    title="25 orang hilang",
    published="2023-03-22",
    line=6,
)
SELATAN = Article(
    id="selatan",
    path="berita/selatan.md",
    source="selatan.co",
    text='BNPB mencatat 31 orang hilang. Kerugian Rp2,4 miliar. "Kami terus mencari," kata Sari.\n'
    "Judulnya 'Banjir Kita'.",
    published="2023-03-22T10:00+07:00",
)


def quantity(figure: str, unit: str = "person", bound: str = "EXACT", step: str = "1") -> Quantity:
    number = Decimal(figure)
    return Quantity(number, None if bound == "MORE_THAN" else number, Decimal(step), unit, bound)


def claim(
    article: Article, quote: str, kind: str, value: object, name: str, part: str = "body", **more: object
) -> Claim:
    text = article.title if part == "title" else article.text
    start = text.index(quote)
    return Claim(name, article.id, kind, quote, start, start + len(quote), value, part=part, **more)  # type: ignore[arg-type]


MISSING = Subject(measure="missing", places=frozenset(["Utara"]))
A_MISSING = claim(UTARA, "25 orang", "count", quantity("25"), "u1", subject=MISSING, sentence=(16, 66))
A_HEAD = claim(UTARA, "25 orang", "count", quantity("25"), "u0", part="title")
A_DATE = claim(UTARA, "Rabu (22/3/2024)", "date", Moment("2024-03-22", weekday=3), "u2", sentence=(16, 66))
A_LOSS = claim(UTARA, "lebih dari Rp2 miliar", "money", quantity("2000000000", "IDR", "MORE_THAN"), "u3")
B_MISSING = claim(SELATAN, "31 orang", "count", quantity("31"), "s1", subject=MISSING, as_of="2023-03-22")
B_LOSS = claim(SELATAN, "Rp2,4 miliar", "money", quantity("2400000000", "IDR", step="100000000"), "s2")
B_QUOTE = claim(SELATAN, "Kami terus mencari", "quote", Quotation("Kami terus mencari", "Sari"), "s3")
B_TITLE = claim(SELATAN, "Banjir Kita", "title", Title("Banjir Kita", quoted=True), "s4")

MISSING_CLUSTER = Cluster(
    "k1", "count", ("s1", "u1"), Verdict.CONFLICT, 2, pairs=(Pair("s1", "u1", Verdict.CONFLICT, "31, 25"),)
)
LOSS_CLUSTER = Cluster("k2", "money", ("s2", "u3"), Verdict.COMPATIBLE, 2)

REPORT = Report(
    articles=(SELATAN, UTARA),
    stories=(Story("st", ("selatan", "utara"), "banjir"),),
    claims=(B_MISSING, B_LOSS, B_QUOTE, B_TITLE, A_HEAD, A_MISSING, A_DATE, A_LOSS),
    clusters=(MISSING_CLUSTER, LOSS_CLUSTER),
    findings=(
        Finding(
            "count-conflict",
            "warning",
            "Hilang: 31 orang (selatan.co), 25 orang (utara.id).",
            ("s1", "u1"),
            (("s1",), ("u1",)),
            because=(Evidence("gap", "25 dan 31 tidak bertemu", ("s1", "u1")),),
            fingerprint="f1",
            origins=(1, 1),
        ),
        Finding(
            "weekday-mismatch",
            "error",
            "22/3/2024 jatuh pada Jumat, bukan Rabu.",
            ("u2",),
            (("u2",),),
            Likely("2023-03-22", "Rabu"),
            fingerprint="f2",
        ),
    ),
    unread=(Unread("selatan", 0, 4, "not understood"),),
    lineage=(
        Reliance("utara", "selatan.co", "selatan", "cites", ((0, 6),)),
        Reliance("utara", "Antara", "", "cites", ((7, 14),)),
    ),
)
NOTHING = Report((UTARA,), (), (A_MISSING,), (), (), ())
