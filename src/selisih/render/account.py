"""account: what a run read, compared and left alone, so that silence is never mistaken for proof."""

from __future__ import annotations

from collections import Counter

from selisih.model.report import Report

_WORDS = {
    "en": {
        "read": "Read {articles} from {sources}",
        "refused": "{n} could not be read",
        "passed": "{n} passed over",
        "claims": "{claims}: {compared} compared with another source, {alone} alone",
        "kinds": "{claims}: {kinds}",
        "unread": "{n} found but not understood",
        "found": "Found {list}.",
        "nothing": "Found nothing. A claim that stands alone has only been checked against its own article.",
        "nothing_alone": "Found nothing. No claim could be compared with another source.",
        "and": " and ",
        "article": ("article", "articles"),
        "source": ("source", "sources"),
        "file": ("file", "files"),
        "other": ("other file", "other files"),
        "claim": ("claim", "claims"),
        "passage": ("passage", "passages"),
        "error": ("error", "errors"),
        "warning": ("warning", "warnings"),
        "note": ("note", "notes"),
    },
    "id": {
        "read": "{articles} dibaca dari {sources}",
        "refused": "{n} tidak dapat dibaca",
        "passed": "{n} dilewati",
        "claims": "{claims}: {compared} dibandingkan dengan sumber lain, {alone} berdiri sendiri",
        "kinds": "{claims}: {kinds}",
        "unread": "{n} ditemukan tetapi tidak dipahami",
        "found": "Ditemukan {list}.",
        "nothing": "Tidak ada temuan. Klaim yang berdiri sendiri hanya diperiksa terhadap artikelnya sendiri.",
        "nothing_alone": "Tidak ada temuan. Tidak ada klaim yang dapat dibandingkan dengan sumber lain.",
        "and": " dan ",
        "article": ("artikel",) * 2,
        "source": ("sumber",) * 2,
        "file": ("berkas",) * 2,
        "other": ("berkas lain",) * 2,
        "claim": ("klaim",) * 2,
        "passage": ("bagian",) * 2,
        "error": ("kesalahan",) * 2,
        "warning": ("peringatan",) * 2,
        "note": ("catatan",) * 2,
    },
}


def account(report: Report, refused: int = 0, passed: int = 0, language: str | None = None, judged: bool = True) -> str:
    """Two or three lines on a run. `refused` and `passed` count what could not be read and files of other kinds;
    of a run that is not `judged`, claims are counted by kind and nothing is said of findings."""
    words = _WORDS.get(language or "en", _WORDS["en"])

    def say(name: str, **fields: object) -> str:
        sentence = words[name]
        assert isinstance(sentence, str)
        return sentence.format(**fields)

    def count(n: int, noun: str) -> str:
        return f"{n:,} {words[noun][n != 1]}"

    sources = len({article.source for article in report.articles})
    first = [say("read", articles=count(len(report.articles), "article"), sources=count(sources, "source"))]
    first += [say("refused", n=count(refused, "file"))] if refused else []
    first += [say("passed", n=count(passed, "other"))] if passed else []
    together = compared(report)
    total = len(report.claims)
    kinds = Counter(claim.kind for claim in report.claims)
    if judged or not total:
        second = [say("claims", claims=count(total, "claim"), compared=f"{together:,}", alone=f"{total - together:,}")]
    else:
        listed = ", ".join(f"{n:,} {kind}" for kind, n in sorted(kinds.items()))
        second = [say("kinds", claims=count(total, "claim"), kinds=listed)]
    second += [say("unread", n=count(len(report.unread), "passage"))] if report.unread else []
    lines = ["; ".join(first) + ".", "; ".join(second) + "."]
    if judged:
        loud = Counter(finding.severity for finding in report.findings)
        found = [count(loud[severity], severity) for severity in ("error", "warning", "note") if loud[severity]]
        if found:
            listed = str(words["and"]).join(part for part in (", ".join(found[:-1]), found[-1]) if part)
            lines.append(say("found", list=listed))
        else:
            lines.append(say("nothing" if together else "nothing_alone"))
    return "\n".join(lines)


def compared(report: Report) -> int:
    """How many claims stand in a cluster with a claim of another source."""
    source = {article.id: article.source for article in report.articles}
    mine = {claim.id: source[claim.article] for claim in report.claims}
    together = 0
    for cluster in report.clusters:
        if len({mine[name] for name in cluster.claims if name in mine}) > 1:
            together += len(cluster.claims)
    return together
