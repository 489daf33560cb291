"""provenance: the outlet and publication time that stand in an article's own text, where they are certain."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple
from urllib.parse import urlsplit

from selisih.files.published import any_of, published

# Where page furniture may stand before the article: further down a timestamp is more often of another story.
_TOP_LINES = 25
# A byline or timestamp line says little else.
_LONGEST_LINE = 90

# The last label all small or all capital: KOMPAS.com, INDOPOS.CO.ID, but not "dr.Andi".
_DOMAIN = r"(?P<domain>[A-Za-z0-9][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]{2,}){0,2}\.(?:[a-z]{2,6}|[A-Z]{2,6}))"
_CITY = r"[^\W\d_a-z][\w'.-]*(?: [^\W\d_a-z][\w'.-]*){0,3}"
_DASH = r"\s*(?:--|[-–—|])(?=\s|[A-Z“\"])"
_BYLINES = (
    # INDOPOS.CO.ID – ; WahanaNews.co | ; jpnn.com, JAKARTA - ; Liputan6.com, Jakarta -
    re.compile(rf"{_DOMAIN}(?:,\s*{_CITY})?{_DASH}"),
    # JAKARTA, KOMPAS.com -
    re.compile(rf"{_CITY},\s*{_DOMAIN}{_DASH}"),
    # Jakarta (ANTARA) - ; LONDON (Reuters) -
    re.compile(rf"{_CITY} \((?P<agency>ANTARA|Antara|Reuters|REUTERS|AP|AFP|Xinhua|Bernama|TASS)\){_DASH}"),
    # Fino Yurio Kristo - detikInet
    re.compile(rf"{_CITY} - (?:(?P<own>detik[A-Z]\w+|detikcom)|{_DOMAIN})\s*$"),
)
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_CLOCK = re.compile(r"[0-2]?[0-9][.:][0-5][0-9]")
_SEPARATED = re.compile(r"\s+[|•]\s+")


class Found(NamedTuple):
    """What a text says of itself: its outlet and the time it was published, empty where it does not say."""

    source: str
    published: str


def provenance(text: str, language: str = "") -> Found:
    """The outlet and publication time of a text. Only forms that name nothing else count; two outlets are none."""
    outlet, time = "", ""
    for line in _lines(text):
        outlet = outlet or _outlet(line)
        time = time or _time(line, language)
    if not outlet:
        themselves = {match["own"] for match in _itself().finditer(text)}
        outlet = themselves.pop() if len(themselves) == 1 else ""
    return Found(outlet, time)


def host(url: str) -> str:
    """The outlet a web address belongs to: its host without `www.`; empty for what is no web address."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    name = (parts.hostname or "") if parts.scheme in ("http", "https") else ""
    return name.removeprefix("www.")


def _lines(text: str) -> list[str]:
    """The first lines that are not blank. Only their beginnings matter here."""
    out: list[str] = []
    begin = 0
    while begin < len(text) and len(out) < _TOP_LINES:
        end = text.find("\n", begin)
        end = len(text) if end < 0 else end
        line = text[begin : min(end, begin + 400)].strip()
        if line:
            out.append(line)
        begin = end + 1
    return out


def _outlet(line: str) -> str:
    for form in _BYLINES:
        match = form.match(line[:160])
        if match:
            groups = match.groupdict()
            domain = groups.get("domain")
            return domain.lower().removeprefix("www.") if domain else groups.get("agency") or groups.get("own") or ""
    return ""


def _time(line: str, language: str) -> str:
    """The publication time of a line that is nothing but a timestamp, perhaps after a name or a label."""
    if len(line) > _LONGEST_LINE or not _YEAR.search(line):
        return ""
    line = _SEPARATED.sub(" | ", line)
    about = _about_time().match(line)
    for rest in (line, line[about.end() :] if about else ""):
        found = published(rest.replace(" | ", ", "), language) if rest else None
        if found and len(found) >= len("2023-03-24") and (rest == line or _CLOCK.search(rest) or _labelled(line)):
            return found
    return ""


def _labelled(line: str) -> bool:
    return re.fullmatch(any_of("time_label"), line.split(maxsplit=1)[0].rstrip(":").lower()) is not None


@cache
def _about_time() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?:{any_of('time_label')})\b\s*(?:{any_of('time_lead')})?\s*:?"
        rf"|(?:{any_of('author_label')})\b[^|•–—-]{{2,50}}?[|•–—-]"
        rf"|(?:{_DOMAIN}|[^\W\d_][\w .']{{2,40}}?)\s+[|•–—-]|[|•–—-])\s*",
        re.IGNORECASE,
    )


@cache
def _itself() -> re.Pattern[str]:
    """An outlet that says of itself from whom it has something: `seperti dikutip detikINET dari Techspot`."""
    own = r"(?P<own>detik[A-Z]\w+|detikcom|[A-Za-z0-9]+\.(?:com|co\.id|id|co|net))"
    leads, ends = any_of("gathered_by"), any_of("gathered_from")
    return re.compile(rf"\b(?:{any_of('gathered')})\s+(?:(?:{leads})\s+)?{own}\s+(?:{ends})\b")
