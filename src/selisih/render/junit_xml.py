"""junit_xml: a Report as JUnit XML: a suite an article, a case a check."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement

from selisih.model.codes import CODES
from selisih.model.finding import Finding
from selisih.model.place import Told, told
from selisih.model.report import Report
from selisih.model.spot import one_line
from selisih.text.article import Article
from selisih.text.escape import in_xml
from selisih.text.excerpt import clipped, harmless

_LONGEST = 2000
_COUNTED = ("tests", "failures", "skipped")


def junit_xml(report: Report, failing: Collection[Finding], checks: Mapping[str, Sequence[str]] | None = None) -> str:
    """The suites, with a case for each of an article's `checks`, by its id: the codes that were looked for, else all.

    A case fails where one of the `failing` findings is of its code and about its article, is skipped where all there is
    to it is left standing, and else tells in its output what was found. A finding about a decision that stands in no
    article has a suite of its file.
    """
    name = {article.id: _name(article) for article in report.articles}
    found: dict[str, dict[str, list[Told]]] = defaultdict(lambda: defaultdict(list))
    for one in told(report, standing=True):
        for suite in {name.get(passage.article, passage.place.path) for passage in one.passages}:
            found[suite][one.finding.code].append(one)
    root = Element("testsuites", name="selisih")
    own = frozenset(report.beside.own) if report.beside else name.keys()
    looked_for = {suite: (checks or {}).get(article, CODES) for article, suite in name.items() if article in own}
    for suite in (*looked_for, *sorted(found.keys() - looked_for.keys())):
        codes = sorted({*looked_for.get(suite, ()), *found[suite]})
        _suite(root, suite, codes, found[suite], failing)
    for count in _COUNTED:
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in root)))
    return in_xml(root)


def _name(article: Article) -> str:
    """What an article's suite is called: its file, in a file of several with the line."""
    return f"{article.path}:{article.line}" if one_line(article) else article.path


def _suite(
    root: Element, name: str, codes: Sequence[str], found: Mapping[str, list[Told]], failing: Collection[Finding]
) -> None:
    cases = [(code, *_outcome(found.get(code, ()), failing)) for code in codes]
    counts = {"failures": "failure", "skipped": "skipped"}
    counted = {key: str(sum(outcome == tag for _, outcome, _ in cases)) for key, tag in counts.items()}
    suite = SubElement(root, "testsuite", {"name": harmless(name), "tests": str(len(cases)), **counted})
    for code, outcome, sentences in cases:
        case = SubElement(suite, "testcase", {"classname": harmless(name), "name": code})
        if outcome == "system-out":
            SubElement(case, outcome).text = "\n".join(sentences)
        elif outcome:
            SubElement(case, outcome, {"message": sentences[0]}).text = "\n".join(sentences)


def _outcome(found: Sequence[Told], failing: Collection[Finding]) -> tuple[str, list[str]]:
    """The element that tells how a case ended, none where nothing was found; and the sentences in it."""
    if not found:
        return "", []
    wrong = [one for one in found if one.finding in failing]
    known = [one for one in found if one.finding.standing]
    tag = "failure" if wrong else "skipped" if len(known) == len(found) else "system-out"
    first = wrong or found
    order = [*first, *(one for one in found if one not in first)]
    return tag, [clipped(f"{one.place} {one.finding.severity}: {one.sentence}", _LONGEST) for one in order]
