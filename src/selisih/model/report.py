"""Report: everything one run found, ready for any format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from selisih.model.claim import Claim, Unread
from selisih.model.cluster import Cluster
from selisih.model.finding import Finding
from selisih.model.lineage import Reliance
from selisih.model.story import Story
from selisih.settings import NO_WORDS, Vocabulary
from selisih.text.article import Article

FORMAT_VERSION = 1


class Beside(NamedTuple):
    """What a run of new articles was set beside: the ids of the new ones (`own`), how many articles were `known` from
    before, and how many of those were like enough to be `compared`."""

    own: tuple[str, ...]
    known: int
    compared: int


@dataclass(frozen=True, slots=True)
class Report:
    """The record of a run: articles by id, claims by article and place, everything sorted; no clock in it.

    `words` are those of the desk by which it was read. `lineage` says which article rests on whom. `beyond` are the
    ids of claims that were compared with nothing, as their article gives too many of the kind.
    """

    articles: tuple[Article, ...]
    stories: tuple[Story, ...]
    claims: tuple[Claim, ...]
    clusters: tuple[Cluster, ...]
    findings: tuple[Finding, ...]
    unread: tuple[Unread, ...]
    beyond: tuple[str, ...] = ()
    lineage: tuple[Reliance, ...] = ()
    beside: Beside | None = None
    words: Vocabulary = NO_WORDS
