"""The words of the interface: all that templates and code say is in the catalogue, and nothing else."""

from __future__ import annotations

import re
import string
from importlib.resources import files
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from selisih.languages.catalogue import catalogue, locale
from selisih.languages.lexicon import languages

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "selisih"
METHODS = [("**.py", "python"), ("**.jinja", "jinja2.ext:babel_extract")]
TRANSLATED = [code for code in languages() if code != "en"]
_FIELD = re.compile(r"%\(\w+\)s")


def said() -> set[str]:
    """The messages of templates and code; of those with two forms the first."""
    found = extract_from_dir(PACKAGE, METHODS)
    return {message if isinstance(message, str) else message[0] for _, _, message, _, _ in found}


def written(language: str) -> Catalog:
    with files("selisih.languages").joinpath(language, "interface.po").open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_catalogue_holds_what_is_said(language: str) -> None:
    messages = {m.id if isinstance(m.id, str) else m.id[0]: m for m in written(language) if m.id}
    assert said() - set(messages) == set(), "run `make words`"
    assert set(messages) - said() == set(), "run `make words`"
    for key, message in messages.items():
        forms = [message.string] if isinstance(message.string, str) else list(message.string)
        assert all(forms), key
        assert not message.fuzzy, key
        for form in forms:
            assert set(_FIELD.findall(form)) == set(_FIELD.findall(key)), key


def test_english_needs_no_catalogue_and_others_fall_back_to_it() -> None:
    for language in ("en", "xx"):
        assert catalogue(language).gettext("Findings") == "Findings"
        assert locale(language) == "en"
    assert catalogue("id").gettext("Findings") == "Temuan"
    assert catalogue("id").ngettext("%(num)s source", "%(num)s sources", 3) == "%(num)s sumber"
    assert locale("id") == "id"


def test_what_is_said_begins_with_words() -> None:
    assert len(said()) > 50
    assert not [message for message in said() if not set(message) & set(string.ascii_letters)]
