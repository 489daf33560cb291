"""Article: one text as read, and what is known of where it came from."""

from __future__ import annotations

from dataclasses import dataclass

DRAFT = "-"  # the path of an article from standard input


@dataclass(frozen=True, slots=True)
class Article:
    """One article. `text` is everything after the front matter, untouched; offsets count its code points.

    `published` is EDTF or ISO 8601 with offset (`2023`, `2023-03`, `2023-03-24`, `2023-03-24T10:19+07:00`) or None;
    `title` is a headline that stands outside the text (front matter, a JSON key): a part of its own.
    `line` is the 1-based line of the file on which `text` begins, `begin` the code points before it; `title_line` that of the
    headline.
    """

    id: str
    path: str
    source: str
    text: str
    title: str = ""
    url: str = ""
    published: str | None = None
    language: str = "id"
    author: str = ""
    line: int = 1
    begin: int = 0
    title_line: int = 1
