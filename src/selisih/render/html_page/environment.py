"""drawn: a template filled in, in a language, as HTML that any text is safe in; style: what pages look like."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from gettext import NullTranslations
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from selisih.languages.catalogue import catalogue, locale
from selisih.render.html_page.terms import severities, states, ties, verdicts
from selisih.render.html_page.wording import shown_count
from selisih.text.excerpt import defused
from selisih.values.number import plain

STYLE_FILE = "report.css"  # beside the pages of a folder

# What HTML cannot hold (control characters, halves of surrogate pairs) and what turns words round. One sign for one, so
# that nothing shifts.
_TURNING = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
UNPRINTABLE = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff{_TURNING}]")


def drawn(language: str, template: str, views: Mapping[str, Any]) -> str:
    """The page of a template, its own words in a language."""
    return printable(environment(language).get_template(template).render(views))


def printable(page: str) -> str:
    """The page with a sign in the place of each character that HTML cannot hold, or that turns text about."""
    return defused(UNPRINTABLE.sub("\ufffd", page.replace("\r", " ")))


@cache
def environment(language: str) -> Environment:
    """The templates with everything escaped, speaking a language."""
    made = Environment(
        loader=PackageLoader(__name__.rpartition(".")[0], "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        finalize=_printed,
        extensions=["jinja2.ext.i18n"],
    )
    tongue = catalogue(language)
    made.install_gettext_translations(tongue, newstyle=True)  # type: ignore[attr-defined]
    made.globals |= {
        "locale": locale(language),
        "shown": lambda number: shown_count(number, language),
        "states": states(tongue),
        "ties": ties(tongue),
        # Whether the page is one of several: only one that stands alone has a picture in its head.
        "policy": {False: _policy(f"style-src {_digest()}; img-src data:"), True: _policy("style-src 'self' file:")},
        "style": Markup(style()),
        "style_file": STYLE_FILE,
    }
    return made


def style() -> str:
    """The style sheet, with a sign for every severity, verdict and state."""
    sheet = files(__package__).joinpath("templates/page.css").read_text(encoding="utf-8")
    silent = NullTranslations()
    signs = {f".{key}": term.sign for key, term in severities(silent).items()}
    signs |= {f".v-{key}": term.sign for terms in (verdicts(silent), states(silent)) for key, term in terms.items()}
    return sheet + "".join(f'{tone} {{ --sign: "{sign}"; }}\n' for tone, sign in signs.items())


def _policy(own: str) -> Markup:
    """What a page may load: its `own` style sheet and picture, and nothing else."""
    return Markup(f"default-src 'none'; {own}; base-uri 'none'; form-action 'none'")


def _digest() -> str:
    return f"'sha256-{b64encode(hashlib.sha256(style().encode()).digest()).decode()}'"


def _printed(value: object) -> object:
    """Decimals without exponents and needless zeros."""
    return plain(value) if isinstance(value, Decimal) else value
