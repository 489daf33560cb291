"""A report every word of which is hostile: what a format must show without letting it act."""

from __future__ import annotations

from dataclasses import replace

import made
from selisih.model.finding import Evidence, Finding, Likely
from selisih.model.report import Report
from selisih.model.spot import Spot
from selisih.model.standing import Standing
from selisih.stages.diff import Comparison, Difference, Row
from selisih.text.article import Article
from selisih.values.words import Quotation, Title

LONG = "a" * 1_000_000

POISONS = {
    "workflow command": "::error::HACKED",
    "workflow command on a line": "a\n::set-output name=a::HACKED",
    "workflow command after blanks": "a\u2028  ::stop-commands::HACKED",
    "many words and a command": "kata " * 30 + "::error file=a::HACKED " + "kata " * 30,
    "old command": "a ##[error]HACKED",
    "other runner's command": "a##vso[task.setvariable variable=a]HACKED",
    "escaped command": "%0A::error::HACKED%0D",
    "property": "a,line=1,title=HACKED::b",
    "control characters": "a\x00\x07\x08\x0b\x0c\x7fb",
    "carriage return": "a\r::error::HACKED\rb",
    "terminal": "\x1b[31ma\x1b]0;HACKED\x07\x9b31mb",
    "direction": "\u202ea\u2066b\u2069\u200f\u061c",
    "surrogates": "a\ud800b\udfffc",
    "no characters": "a\ufffeb\uffffc",
    "end of CDATA": "a]]><HACKED/>b",
    "entity": '&HACKED; <!DOCTYPE a [<!ENTITY b "c">]>',
    "script": "<script>HACKED</script></td></table><img src=x onerror=HACKED>",
    "attribute": "\" onload='HACKED' x=\"",
    "comment": "--> <HACKED> <!--",
    "table": "a | b | c\n|---|\n| HACKED",
    "link": "[HACKED](http://a.example) ![a](http://a.example/b.png) <http://a.example> www.a.example",
    "mention": "@HACKED #1 a@b.example",
    "code": "`HACKED` ```\nHACKED\n```",
    "emphasis": "**HACKED** __a__ ~~b~~ $c$",
    "template": "{{ HACKED }} {% HACKED %} {0} ${HACKED}",
    "link of a log": "[HACKED](7) \\[a\\]",
    "long word": LONG,
}


def article(name: str, poison: str) -> Article:
    return Article(
        id=name,
        path=f"{poison[:1000]}{name}.md",
        source=f"{name}{poison}",
        text=f"{poison}\n{poison} 25 orang {poison}. Kata {poison} dan Rabu (22/3/2024) {poison}",
        title=poison,
        url=poison,
        published="2023-03-22",
        author=poison,
        line=3,
        begin=20,
    )


def report(poison: str) -> Report:
    """Findings of several kinds, with the poison wherever an article, a file or a person can put words."""
    one, other = article("a", poison), article("b", poison)
    claims = tuple(
        replace(made.claim(where, quote, kind, value, f"{where.id}{number}"), sentence=(0, len(where.text)))
        for where in (one, other)
        for number, (quote, kind, value) in enumerate(
            (
                ("25 orang", "count", made.quantity("25", f"person {poison[:100]}")),
                (poison, "quote", Quotation(poison, poison)),
                (poison, "title", Title(poison, number=poison[:100], quoted=True)),
            )
        )
    )
    findings = [
        Finding(
            code,
            severity,
            f"{poison}: a {poison}",
            (f"a{number}", f"b{number}"),
            ((f"a{number}",), (f"b{number}",)),
            Likely(poison, poison),
            (Evidence("source", poison, (f"a{number}",)), Evidence("words", f"{poison} {poison}")),
            fingerprint=f"f{number}",
        )
        for number, (code, severity) in enumerate(
            (("count-conflict", "error"), ("quote-attribution-conflict", "warning"), ("title-conflict", "note"))
        )
    ]
    findings.append(replace(findings[0], standing=Standing("inline", poison, poison, poison, f"{poison[:1000]}:3")))
    findings.append(Finding("unused-waiver", "warning", poison, (), (), fingerprint="f9", spot=Spot(one.path, 2, 1)))
    return replace(made.REPORT, articles=(one, other), claims=claims, findings=tuple(findings), lineage=(), clusters=())


def comparison(poison: str) -> Comparison:
    """The two articles side by side."""
    found = report(poison)
    rows = tuple(Row((found.claims[n],), (found.claims[n + 3],)) for n in range(3))
    return Comparison(
        (poison, f"b{poison}"),
        Difference(rows, (), (), rows, (Row((found.claims[0],), ()),), ()),
        {a.id: a for a in found.articles},
        headline=(poison, f"b{poison}"),
    )
