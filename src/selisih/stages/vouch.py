"""vouch: which side of a difference a source of reference, or the one that publishes the figures, is on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from selisih.languages.messages import say
from selisih.model.claim import Claim
from selisih.model.finding import Evidence, Finding
from selisih.settings import Sources
from selisih.text.article import Article
from selisih.text.excerpt import clipped

_SHOWN = 80


def vouch(finding: Finding, claims: Mapping[str, Claim], articles: Mapping[str, Article], sources: Sources) -> Finding:
    """The finding with a line of evidence for each such source on a side of it; it says nothing of who is right."""
    if len(finding.sides) < 2 or not (sources.primary or sources.reference):
        return finding
    out: dict[tuple[str, str], Evidence] = {}
    for key, names in (("source_primary", sources.primary), ("source_reference", sources.reference)):
        known = {sources.named(name).casefold() for name in names}
        for name in (c for side in finding.sides for c in side):
            claim = claims[name]
            source = articles[claim.article].source
            if source.casefold() in known:
                words = clipped(" ".join(claim.quote.split()), _SHOWN)
                told = say(finding.language, key, source=source, quote=words)
                out.setdefault((key, source), Evidence("source", told, (name,)))
    return replace(finding, because=(*out.values(), *finding.because))
