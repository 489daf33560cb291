"""The exception tree: what selisih says when it cannot read, write or do what was asked."""

from __future__ import annotations


class SelisihError(Exception):
    """Anything a user can mend; the message names file and place. The command line answers with exit code 2."""


class InputError(SelisihError):
    """A path, file or line that cannot be read as an article."""


class OutputError(SelisihError):
    """A file or folder that cannot be written."""


class UsageError(SelisihError):
    """A call that asks for what does not exist (an unknown code, date or option value)."""
