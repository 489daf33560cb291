"""environment: the templates of report and review desk, in a language; style: what they look like."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from selisih.languages.catalogue import catalogue, locale
from selisih.render.html_page.terms import states, verdicts
from selisih.render.html_page.wording import shown_count

STYLE_FILE = "report.css"  # beside the pages of a folder

# What HTML cannot hold (control characters, halves of surrogate pairs), one sign for one so that nothing shifts.
_BROKEN = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127, *range(0xD800, 0xE000)), "\ufffd")


@cache
def environment(language: str) -> Environment:
    """The templates with everything escaped, speaking a language."""
    made = Environment(
        loader=PackageLoader(__name__.rpartition(".")[0], "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        finalize=_sound,
        extensions=["jinja2.ext.i18n"],
    )
    tongue = catalogue(language)
    made.install_gettext_translations(tongue, newstyle=True)  # type: ignore[attr-defined]
    made.globals |= {
        "locale": locale(language),
        "shown": lambda number: shown_count(number, language),
        "verdicts": verdicts(tongue),
        "states": states(tongue),
        "policy": f"default-src 'none'; {_policy()}; img-src data:; base-uri 'none'; form-action 'none'",
        "style": Markup(style()),  # noqa: S704
        "style_file": STYLE_FILE,
    }
    return made


def style() -> str:
    """The style sheet."""
    return files(__package__).joinpath("templates/page.css").read_text(encoding="utf-8")


def _policy() -> str:
    """What a page may be styled with: the sheet inside it, or the one beside it."""
    return f"style-src 'self' file: 'sha256-{b64encode(hashlib.sha256(style().encode()).digest()).decode()}'"


def _sound(value: object) -> object:
    """Text that HTML can hold; Markup stays Markup."""
    return value.translate(_BROKEN) if isinstance(value, str) else value
