"""What goes to the terminal, and how: the result to standard output, all else to standard error."""

from __future__ import annotations

import io
import os
import shutil
import sys

from selisih.errors import SelisihError
from selisih.files.troubles import unwritable
from selisih.ink import Ink, coloured, plain
from selisih.text.excerpt import harmless

_WIDEST = 120
_NO_TERMINAL = 100


def write(text: str) -> None:
    """The text on standard output, in UTF-8 whatever the terminal's settings.

    A reader that has gone away (`| head`) is no error; any other failure raises OutputError.
    """
    try:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        # What is still in the buffer would fail once more when the interpreter closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise unwritable("standard output", error.strerror or str(error)) from error


def tell(text: str) -> None:
    """The text on standard error."""
    print(text, file=sys.stderr)


def say(severity: str, sentence: str) -> None:
    """One line on standard error that says from whom it is and how bad."""
    tell(f"selisih: {severity}: {harmless(sentence)}")


def complain(error: SelisihError, language: str | None = None) -> None:
    """An error's sentence on standard error."""
    say("error", error.sentence(language))


def ink() -> Ink:
    """Colours for a terminal; none for a file, a pipe, or where NO_COLOR asks for none."""
    quiet = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return plain if quiet or not sys.stdout.isatty() else coloured


def width() -> int:
    """Columns of the terminal, as many as read well at most; a fixed number where there is none."""
    return min(shutil.get_terminal_size().columns, _WIDEST) if sys.stdout.isatty() else _NO_TERMINAL
