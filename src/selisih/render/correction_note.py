"""correction_note, correction_record: a correction as the sentence a newsroom prints, and as schema.org has it."""

from __future__ import annotations

import json

from selisih.languages.program import said
from selisih.stages.correction import Correction


def correction_note(correction: Correction, language: str, day: str) -> str:
    """The sentence to print under an article, in Indonesian (`id`) or English (`en`); `day` is the day of correction, as it
    is to be written. Where nobody has said what is right, a gap is left for it."""
    *first, last = [f"“{words}”" for words in correction.wrong]
    wrong = said(language, "correction", "and").join((", ".join(first), last)) if first else last
    right = correction.right or said(language, "correction", "gap")
    return said(language, "correction", "note", day=day, wrong=wrong, right=right)


def correction_record(correction: Correction, language: str, day: str, shown: str) -> str:
    """The same as JSON-LD: a NewsArticle with its CorrectionComment. `day` is ISO 8601, `shown` the day as the note has it."""
    article = correction.article
    about = {"headline": article.title, "url": article.url, "inLanguage": article.language}
    comment = {
        "@type": "CorrectionComment",
        "datePublished": day,
        "inLanguage": language,
        "text": correction_note(correction, language, shown),
    }
    record = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        **{key: value for key, value in about.items() if value},
        "correction": comment,
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"
