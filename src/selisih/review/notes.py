"""notes_of: the correction notes that an accepted finding asks for."""

from __future__ import annotations

from typing import NamedTuple

from selisih.languages.catalogue import locale
from selisih.languages.lexicon import languages
from selisih.model.decision import Waiver
from selisih.model.finding import Finding
from selisih.model.report import Report
from selisih.render.correction_note import correction_note, correction_record
from selisih.render.html_page.wording import shown_date, shown_figure
from selisih.review.sides import side_words
from selisih.stages.correction import Correction, corrections


class Note(NamedTuple):
    """The note for one article: its source and path, the sentence by language, the article's own first, and the JSON-LD."""

    source: str
    path: str
    texts: tuple[tuple[str, str], ...]
    record: str


def notes_of(report: Report, finding: Finding, accepted: Waiver) -> tuple[Note, ...]:
    """One note for each article that carries the slip; `accepted` says when, and which words are right."""
    sides = side_words(report, finding)
    right = next((int(number) for number, words in sides if words == accepted.reason), None)
    return tuple(_note(correction, accepted.on) for correction in corrections(report, finding, right))


def _note(correction: Correction, day: str) -> Note:
    own = correction.article.language
    order = sorted(languages(), key=lambda language: (language != own, language))
    texts = tuple((locale(tag), correction_note(_told(correction, tag), tag, shown_date(day, tag))) for tag in order)
    record = correction_record(_told(correction, own), own, day, shown_date(day, own))
    return Note(correction.article.source, correction.article.path, texts, record)


def _told(correction: Correction, language: str) -> Correction:
    """The correction with a day or a figure that is right as a language writes it."""
    return correction._replace(right=shown_figure(correction.right, language))
