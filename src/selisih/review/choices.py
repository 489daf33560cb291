"""choices: what an editor decides, written down through the same code as the command line's, and taken back again."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial

from selisih.errors import SettingsError
from selisih.files.facts import add_fact, take_fact
from selisih.files.waivers import ACCEPTED, WAIVED, Settled, settle, unsettle
from selisih.model.decision import Waiver
from selisih.model.fact import Fact
from selisih.model.finding import Finding
from selisih.review.project import Project
from selisih.stages.baseline import about, told_by

MOST_UNDONE = 100


@dataclass
class Journal:
    """What one session has decided, newest last, so that it can be taken back."""

    entries: list[tuple[str, str]] = field(default_factory=list)

    def note(self, fingerprint: str, how: str) -> None:
        self.entries = [*self.entries[-MOST_UNDONE + 1 :], (fingerprint, how)]


def accept(
    project: Project, journal: Journal, finding: Finding, by: str, right: str = "", fact: Fact | None = None
) -> Settled | None:
    """None, and the finding stands as accepted; else what somebody else had decided before, which stays. `right` are the
    words that are right, where the editor said so, `fact` the same for the fact sheet, where it can be said there."""
    return _written(project, journal, finding, ACCEPTED, by, right, fact)


def dismiss(project: Project, journal: Journal, finding: Finding, by: str, reason: str) -> Settled | None:
    """None, and the finding is waived; else what somebody else had decided before, which stays."""
    return _written(project, journal, finding, WAIVED, by, reason, None)


def undo(project: Project, journal: Journal) -> str:
    """The fingerprint of the finding of which the last decision of a session was taken back, and with it the fact that it
    put on the fact sheet; empty where there is none."""
    while journal.entries:
        fingerprint, how = journal.entries[-1]  # what cannot be taken back now can be later
        found = take_back(project, fingerprint, how)
        journal.entries.pop()
        if found:
            return fingerprint
    return ""


def take_back(project: Project, fingerprint: str, how: str) -> bool:
    """Whether there was such a decision on a finding; it is there no longer, nor the fact that it put on the fact sheet."""
    return unsettle(project.waivers, fingerprint, how, partial(take_fact, project.facts, fingerprint, project.settings))


def _written(
    project: Project, journal: Journal, finding: Finding, how: str, by: str, reason: str, fact: Fact | None
) -> Settled | None:
    made = Waiver(
        finding.fingerprint,
        finding.code,
        reason,
        by,
        project.today().isoformat(),
        articles=about(finding, told_by(project.looked.report)),
    )

    def vouch() -> None:
        """The fact stands before its decision does, so that no decision is told of without it."""
        if fact is not None:
            add_fact(project.facts, replace(fact, by=by, on=made.on, finding=finding.fingerprint), project.settings)
            return
        with suppress(SettingsError):  # a sheet that cannot be read vouches for nothing
            # a desk that was killed between the two has left one
            take_fact(project.facts, finding.fingerprint, project.settings)

    before = settle(project.waivers, made, how, vouch)
    if before is None:
        journal.note(finding.fingerprint, how)
    return before
