"""Project: the articles a desk looks at, what was found in them, and what has been decided, in one folder."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from selisih.engines import local
from selisih.errors import SelisihError, SettingsError
from selisih.files.facts import read_facts
from selisih.files.waivers import Settled, read_settled
from selisih.model.decision import Decisions, expired
from selisih.model.fact import Fact
from selisih.model.finding import Finding
from selisih.model.report import Report
from selisih.pipeline import examine, extraction
from selisih.review.queue import Case, cases, with_them
from selisih.settings import Settings
from selisih.stages.decide import decide


class Stage(NamedTuple):
    """How far a check of the folder has come: `read` of `total` articles; `busy` until the findings are there."""

    busy: bool
    read: int = 0
    total: int = 0


class Looked(NamedTuple):
    """What a check found: the report, its findings as cases, and the sentences about what could not be read."""

    report: Report
    cases: tuple[Case, ...]
    refused: tuple[str, ...] = ()

    def finding(self, fingerprint: str) -> Finding | None:
        """The finding known by a fingerprint; None where there is none."""
        return next((c.finding for c in self.cases if c.finding.fingerprint == fingerprint), None)


_NOTHING = Looked(Report((), (), (), (), (), ()), ())


class Project:
    """A folder under review. Checks run one at a time in a thread of their own; pages look at what the last one found."""

    def __init__(
        self,
        folder: Path,
        paths: Iterable[str],
        settings: Settings,
        decisions: Decisions,
        today: Callable[[], date],
        language: str | None = None,
    ) -> None:
        self.folder, self.paths, self.settings = folder.resolve(), tuple(paths), settings
        self.decisions, self.today, self.language = decisions, today, language
        self.waivers, self.facts = self.folder / settings.waivers, self.folder / settings.facts
        self.looked = _NOTHING
        self.stage = Stage(True)
        self._asked, self._count = 0, threading.Lock()
        self._turn = threading.Lock()

    def settled(self) -> Mapping[str, Settled]:
        """What has been decided, by fingerprint, as the file has it now: others write it, too. A waiver that has expired
        decides nothing; what the fact sheet says against words that are accepted as wrong is accepted with them. Raises
        SettingsError where the file cannot be read."""
        day = self.today().isoformat()
        out = {s.waiver.fingerprint: s for s in read_settled(self.waivers) if not expired(s.waiver, day)}
        return out | with_them(self.looked.cases, out)

    def vouched_by(self, fingerprint: str) -> Fact | None:
        """The fact that a finding put on the fact sheet, as the sheet has it now; None where it did not."""
        held = read_facts(self.facts, self.settings)
        return next((f for f in held if isinstance(f, Fact) and f.finding == fingerprint), None)

    def check(self) -> None:
        """Nothing; afterwards `looked` is what stands in the folder now. Articles that were not edited are not read anew."""
        self._ask()
        self._answer()

    def begin(self) -> threading.Thread:
        """The thread in which a check has begun."""
        self._ask()
        thread = threading.Thread(target=self._answer, daemon=True)
        thread.start()
        return thread

    def _ask(self) -> None:
        with self._count:
            self._asked += 1
            self.stage = Stage(True)

    def _answer(self) -> None:
        """Who asks while a check runs waits for one of his own: a page that took the end of the first for it would stay old."""
        with self._turn:
            try:
                self.looked = self._looked()
            finally:
                with self._count:
                    self._asked -= 1
                    self.stage = Stage(self._asked > 0, self.stage.read, self.stage.total)

    def _looked(self) -> Looked:
        try:
            shelf = local.read(self.paths, self.settings)
        except SelisihError as error:
            return Looked(_NOTHING.report, (), (error.sentence(self.language),))
        try:
            facts, unfit = local.vouched(self.facts, self.settings)
        except SettingsError as error:
            facts, unfit = (), (error,)
        known = {}
        self.stage = Stage(True, 0, len(shelf.articles))
        for number, article in enumerate(shelf.articles, 1):
            known[article.id] = extraction(article, self.settings.vocabulary)
            self.stage = Stage(True, number, len(shelf.articles))
        report = examine(shelf.articles, self.settings, self.language, known, facts)
        judged = decide(report, replace(self.decisions, waivers=()), self.settings, self.today(), self.language)
        refused = tuple(error.sentence(self.language) for error in (*shelf.refused, *unfit))
        return Looked(judged, cases(judged), refused)
