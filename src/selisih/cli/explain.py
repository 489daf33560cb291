"""selisih explain: what the finding codes mean; selisih schema: what the record looks like."""

from __future__ import annotations

from typing import Annotated

import typer

from selisih.cli.options import Lang


def explain(
    code: Annotated[str | None, typer.Argument(metavar="CODE", help="A finding code; none lists them all.")] = None,
    lang: Lang = None,
) -> None:
    """Tell what a finding code means, why it matters, and what to do about it.

    \b
    Example:
        selisih explain weekday-mismatch
    """
    from selisih import terminal
    from selisih.render import code_page

    language = lang or "en"
    terminal.write(code_page.code_page(code, language) if code else code_page.code_list(language))


def schema() -> None:
    """Print the JSON Schema of the record that --format json writes.

    \b
    Example:
        selisih schema > record.schema.json
    """
    from selisih import terminal
    from selisih.render.json_record import schema

    terminal.write(schema())
