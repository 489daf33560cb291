"""catalogue: the words of an interface in a language, from the gettext catalogue of its folder.

What is written in templates and code is English; `interface.po` of a language translates it. English needs none.
"""

from __future__ import annotations

from functools import cache
from gettext import NullTranslations
from importlib.resources import files
from io import BytesIO

_SOURCE = "en"


@cache
def catalogue(language: str) -> NullTranslations:
    """The translations of a language, those of English (what is written) where it has none."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po
    from babel.support import Translations

    path = files("selisih.languages").joinpath(language, "interface.po")
    if not path.is_file():
        return NullTranslations()
    with path.open("rb") as written:
        messages = read_po(written, locale=language, abort_invalid=True)
    compiled = BytesIO()
    write_mo(compiled, messages)
    compiled.seek(0)
    return Translations(compiled)


@cache
def locale(language: str) -> str:
    """The language that an interface asked for in a language really speaks, for dates and figures."""
    spoken = files("selisih.languages").joinpath(language, "interface.po").is_file()
    return language if spoken else _SOURCE
