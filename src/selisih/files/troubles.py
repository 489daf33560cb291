"""What can go wrong with files, as errors of selisih.errors that say it in every language."""

from __future__ import annotations

from selisih.errors import InputError, OutputError, SettingsError, UsageError
from selisih.languages.lexicon import languages
from selisih.languages.program import said


def sentences(trouble: str, place: str, /, **fields: object) -> dict[str, str]:
    """The sentence of a trouble at a place (`file` or `file:line`) by language."""
    return {language: f"{place}: {said(language, 'trouble', trouble, **fields)}" for language in languages()}


def unreadable(trouble: str, place: str, /, **fields: object) -> InputError:
    """The error to raise for something that cannot be read."""
    told = sentences(trouble, place, **fields)
    return InputError(told["en"], told)


def unwritable(place: str, why: str) -> OutputError:
    """The error to raise for something that cannot be written."""
    told = sentences("unwritable", place, why=why)
    return OutputError(told["en"], told)


def misused(trouble: str, place: str, /, **fields: object) -> UsageError:
    """The error to raise for an argument that cannot be what it is."""
    told = sentences(trouble, place, **fields)
    return UsageError(told["en"], told)


def unsettled(trouble: str, place: str, /, **fields: object) -> SettingsError:
    """The error to raise for a configuration or decision that cannot be followed."""
    told = sentences(trouble, place, **fields)
    return SettingsError(told["en"], told)
