"""words: what the desk calls things, in the language of its pages."""

from __future__ import annotations

from typing import NamedTuple

from selisih.files.waivers import ACCEPTED, Settled
from selisih.languages.catalogue import catalogue
from selisih.model.fact import Fact
from selisih.render.html_page.wording import shown_date


class SettledWords(NamedTuple):
    """A decision in words: what was decided, by whom, when, and the reason, or what is right."""

    what: str
    by: str
    on: str
    words: str
    accepted: bool


def settled_words(settled: Settled, language: str) -> SettledWords:
    """A decision as a page tells it."""
    _ = catalogue(language).gettext
    accepted, waiver = settled.how == ACCEPTED, settled.waiver
    on = shown_date(waiver.on, language) if waiver.on else ""
    return SettledWords(_("Accepted") if accepted else _("Dismissed"), waiver.by, on, waiver.reason, accepted)


def fact_words(fact: Fact | None) -> str:
    """What an entry of the fact sheet says, in one line: its statement or titles, and when it holds; empty for none."""
    if fact is None:
        return ""
    days = " – ".join(dict.fromkeys(day for day in (fact.since, fact.until) if day))
    return "; ".join(fact.titles or (fact.statement,)) + (f" ({days})" if days else "")


def field_names(language: str) -> tuple[tuple[str, str], ...]:
    """The fields to filter by with what they are called."""
    _ = catalogue(language).gettext
    return (("severity", _("Severity")), ("code", _("Code")), ("source", _("Source")), ("story", _("Story")))


def keys(language: str) -> tuple[tuple[str, str], ...]:
    """The keys of the desk with what they do."""
    _ = catalogue(language).gettext
    return (
        ("a", _("accept: it is to be corrected")),
        ("d", _("dismiss, with a reason")),
        ("f", _("say which value is right")),
        ("s", _("skip")),
        ("u", _("undo the last decision")),
        ("j", _("the next finding")),
        ("k", _("the one before")),
        ("?", _("this help")),
    )


def left_behind(fingerprint: str, settled: Settled, language: str) -> tuple[str, str]:
    """Where a finding leads that has just been decided on, and what that is called."""
    _ = catalogue(language).gettext
    address = f"/desk/{fingerprint}"
    return (f"{address}/correction", _("Correction note")) if settled.how == ACCEPTED else (address, _("The finding"))


def said_of(key: str, language: str) -> str:
    """What the desk says after a decision; empty for anything else."""
    _ = catalogue(language).gettext
    return {
        "accepted": _("Accepted."),
        "vouched": _("Accepted; what is right stands on the fact sheet."),
        "dismissed": _("Dismissed; the waiver is written."),
        "undone": _("The last decision is taken back."),
        "reopened": _("The decision is taken back."),
        "others": _("Only who decided takes it back."),
        "nothing": _("There is nothing to take back."),
        "taken": _("Somebody else had decided already; that stands."),
        "reasonless": _("A finding is dismissed with a reason only."),
        "added": _("The article is added."),
    }.get(key, "")
