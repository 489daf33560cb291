"""put: a table into its place in docs/benchmarks.md, between the two comments of its name."""

from __future__ import annotations

from pathlib import Path

PAGE = Path(__file__).resolve().parent.parent / "docs" / "benchmarks.md"


def put(name: str, text: str) -> None:
    """Writes the text between `<!-- NAME -->` and `<!-- end of NAME -->`, and nothing else of the page; ValueError where the
    page has no such place."""
    begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->\n"
    head, found, rest = PAGE.read_text(encoding="utf-8").partition(begin)
    _, closed, tail = rest.partition(end)
    if not found or not closed:
        raise ValueError(f"{PAGE.name} has no place between {begin.strip()} and {end.strip()}")
    PAGE.write_text(f"{head}{begin}\n{text.strip()}\n\n{end}{tail}", encoding="utf-8")
