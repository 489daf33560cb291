"""The exception tree: what selisih says when it cannot read, write or do what was asked."""

from __future__ import annotations

from collections.abc import Mapping


class SelisihError(Exception):
    """Anything a user can mend; the message names file and place. The command line answers with exit code 2.

    `said` holds the same sentence in other languages, by language code.
    """

    def __init__(self, message: str = "", said: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.said = dict(said or {})

    def sentence(self, language: str | None = None) -> str:
        """The message in a language, in English where there is none."""
        return self.said.get(language or "en", str(self))


class InputError(SelisihError):
    """A path, file or line that cannot be read as an article."""


class OutputError(SelisihError):
    """A file or folder that cannot be written."""


class UsageError(SelisihError):
    """A call that asks for what does not exist (an unknown code, date or option value)."""


class SettingsError(SelisihError):
    """A configuration, baseline or file of waivers that cannot be followed."""
