"""Page and sound: a page parsed and held to what holds for every page; many, thousand: reports too large to read."""

from __future__ import annotations

from decimal import Decimal
from html.parser import HTMLParser

from selisih.model.claim import Claim
from selisih.model.cluster import Cluster, Link, Pair, Verdict, Weight
from selisih.model.finding import ERROR, NOTE, WARNING, Evidence, Finding
from selisih.model.report import Report
from selisih.model.story import Story
from selisih.model.subject import Subject
from selisih.text.article import Article
from selisih.values.number import Quantity

VOID = {"meta", "link", "br", "img", "input", "hr"}


class Page(HTMLParser):
    """The elements of a page; asserts that they are closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(text)
        self.close()
        assert not self.open, f"not closed: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def ids(self) -> list[str]:
        return [attrs["id"] or "" for _, attrs in self.elements if "id" in attrs]

    def links(self) -> list[str]:
        return [attrs["href"] or "" for tag, attrs in self.elements if tag == "a"]


def sound(text: str) -> Page:
    """The parsed page, after what holds for every page has been asserted."""
    text.encode("utf-8")
    assert text.startswith("<!doctype html>")
    page = Page(text)
    ids = page.ids()
    assert len(ids) == len(set(ids))
    assert not any(tag in ("script", "iframe", "img", "object", "form", "base") for tag, _ in page.elements)
    assert not any(name.startswith("on") or name == "style" for _, attrs in page.elements for name in attrs)
    return page


def many(number: int, text: str = "") -> Report:
    """A story of many articles that all give one figure, each its own."""
    articles = tuple(
        Article(f"m{i}", f"m{i}.txt", f"Sumber {i}", text + f"Banjir merendam {i + 2} rumah di Demak.\n")
        for i in range(number)
    )
    claims = tuple(
        Claim(
            f"x{i}", a.id, "count", f"{i + 2} rumah", a.text.index("merendam") + 9, a.text.index(" di Demak"),
            Quantity(Decimal(i + 2), Decimal(i + 2), Decimal(1), "house"), Subject(measure="flooded"),
            sentence=(a.text.index("Banjir"), len(a.text) - 1),
        )
        for i, a in enumerate(articles)
    )  # fmt: skip
    ids = tuple(c.id for c in claims)
    cluster = Cluster("k", "count", ids, Verdict.CONFLICT, number)
    finding = Finding("count-conflict", ERROR, "Berbeda", ids, tuple((i,) for i in ids))
    return Report(
        articles, (Story("s", tuple(a.id for a in articles), "Banjir Demak"),), claims, (cluster,), (finding,), ()
    )


def thousand(findings: int = 1000) -> Report:
    """A run with so many findings: stories of two articles with five figures on which they differ."""
    stories = findings // 5
    articles: list[Article] = []
    claims: list[Claim] = []
    clusters: list[Cluster] = []
    told: list[Finding] = []
    for s in range(stories):
        for a in range(2):
            lines = "".join(
                f"Desa nomor {k} melaporkan {100 * k + a} rumah terendam banjir pada hari itu. " for k in range(1, 6)
            )
            name = f"s{s:03}a{a}"
            articles.append(Article(name, f"{name}.md", f"Koran {a}", lines + "Warga mengungsi ke balai desa. " * 12,
                                    f"Banjir di wilayah {s}", published="2024-02-01"))  # fmt: skip
        for k in range(1, 6):
            ids = []
            for article in articles[-2:]:
                quote = f"{100 * k + int(article.id[-1])} rumah"
                start = article.text.index(quote)
                low = article.text.rfind("Desa", 0, start)
                figure = Decimal(quote.split()[0])
                name = f"{article.id}k{k}"
                claims.append(Claim(name, article.id, "count", quote, start, start + len(quote),
                                    Quantity(figure, figure, Decimal(1), "house"), Subject(measure="flooded"),
                                    sentence=(low, article.text.index(".", start) + 1)))  # fmt: skip
                ids.append(name)
            sides = ((ids[0],), (ids[1],))
            link = Link(ids[0], ids[1], (Weight("measure", "same", 6.0), Weight("places", "absent", -1.0)))
            pairs = tuple(Pair(a, b, Verdict.CONFLICT, "gap", 5.0) for a in sides[0] for b in sides[1])
            clusters.append(Cluster(f"s{s}k{k}", "count", tuple(ids), Verdict.CONFLICT, 2, (link,), pairs))
            told.append(Finding(
                "count-conflict", (ERROR, WARNING, NOTE)[k % 3], f"Rumah terendam, desa {k}: {100 * k} (Koran 0), "
                f"{100 * k + 1} (Koran 1). Cek rilisnya.", tuple(ids), sides,
                because=(Evidence("gap", "keduanya tidak bisa benar: selisih 1", tuple(ids)),),
                fingerprint=f"{s}-{k}", origins=(1, 1),
            ))  # fmt: skip
    held = tuple(Story(f"s{s}", tuple(f"s{s:03}a{a}" for a in range(2)), f"Banjir wilayah {s}") for s in range(stories))
    order = {a.id: i for i, a in enumerate(articles)}
    claims.sort(key=lambda c: (order[c.article], c.start))
    return Report(tuple(articles), held, tuple(claims), tuple(clusters), tuple(told), ())
