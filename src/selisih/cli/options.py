"""What several commands of the command line take alike."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from selisih.cli.formats import NAMES


class Format(StrEnum):
    text = "text"
    json = "json"
    markdown = "markdown"
    html = "html"


class FailOn(StrEnum):
    error = "error"
    warning = "warning"
    note = "note"
    never = "never"


def _known(code: str | None) -> str | None:
    """The language code, if there is a language of that name."""
    from selisih.languages.lexicon import languages

    if code and code not in languages():
        raise typer.BadParameter(f"{code!r} is not one of {', '.join(languages())}")
    return code


PathsOrDraft = Annotated[
    list[str], typer.Argument(metavar="PATH", help="Files and folders; - reads a draft from standard input.")
]
Lang = Annotated[
    str | None,
    typer.Option("--lang", metavar="id|en", callback=_known, help="Language of messages; else that of each article."),
]
Written = Annotated[
    str | None,
    typer.Option("--language", metavar="id|en", callback=_known, help="Of the statement; else that of the settings."),
]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Tell everything: evidence, files passed over.")]
As = Annotated[Format, typer.Option("--format", help="How to write the result.")]
Formats = Annotated[
    list[str],
    typer.Option(
        "--format",
        metavar="FORMAT[:FILE]",
        help="How to write the result, and where to; several may be given. One of " + ", ".join(NAMES) + ".",
    ),
]
Dated = Annotated[
    str | None, typer.Option("--published", metavar="DATE", help="When an undated draft is published: 2023-03-24.")
]
Config = Annotated[
    Path | None, typer.Option("--config", metavar="FILE", help="Settings of this file, not of the nearest one.")
]
Isolated = Annotated[bool, typer.Option("--isolated", help="No settings but those of this command line.")]
Waivers = Annotated[
    Path | None, typer.Option("--waivers", metavar="FILE", help="Where waivers stand; else claims/waivers.toml.")
]
Baseline = Annotated[
    Path | None, typer.Option("--baseline", metavar="FILE", help="Findings that stand in this file are left standing.")
]
Facts = Annotated[Path | None, typer.Option("--facts", metavar="FILE", help="The fact sheet; else claims/facts.toml.")]
Today = Annotated[
    datetime | None,
    typer.Option("--today", formats=["%Y-%m-%d"], metavar="DATE", help="The day on which waivers are judged."),
]
