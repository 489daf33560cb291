"""choices: what an editor decides, written down through the same code as the command line's, and taken back again."""

from __future__ import annotations

from dataclasses import dataclass, field

from selisih.files.waivers import ACCEPTED, WAIVED, Settled, settle, unsettle
from selisih.model.decision import Waiver
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


def accept(project: Project, journal: Journal, finding: Finding, by: str, right: str = "") -> Settled | None:
    """None, and the finding stands as accepted; else what somebody else had decided before, which stays. `right` are the
    words that are right, where the editor said so."""
    return _written(project, journal, finding, ACCEPTED, by, right)


def dismiss(project: Project, journal: Journal, finding: Finding, by: str, reason: str) -> Settled | None:
    """None, and the finding is waived; else what somebody else had decided before, which stays."""
    return _written(project, journal, finding, WAIVED, by, reason)


def undo(project: Project, journal: Journal) -> str:
    """The fingerprint of the finding of which the last decision of a session was taken back; empty where there is none."""
    while journal.entries:
        fingerprint, how = journal.entries.pop()
        if unsettle(project.waivers, fingerprint, how):
            return fingerprint
    return ""


def _written(project: Project, journal: Journal, finding: Finding, how: str, by: str, reason: str) -> Settled | None:
    made = Waiver(
        finding.fingerprint,
        finding.code,
        reason,
        by,
        project.today().isoformat(),
        articles=about(finding, told_by(project.looked.report)),
    )
    before = settle(project.waivers, made, how)
    if before is None:
        journal.note(finding.fingerprint, how)
    return before
