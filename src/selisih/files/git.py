"""git: which files changed since a revision, and what a file was at one."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

from selisih.files.troubles import misused


def changed(revision: str, paths: Iterable[str]) -> list[str]:
    """Those files among or below the paths that git does not know, or knows to differ from the revision, sorted.

    What was deleted is not among them. Raises UsageError where a path is in no repository, or the revision does not exist.
    """
    found: set[str] = set()
    for path in paths:
        top = _top(path)
        inside = os.path.relpath(os.path.realpath(path), top)
        _known(revision, top)
        for command in (
            ("diff", "--no-ext-diff", "--name-only", "--no-renames", "--diff-filter=d", "-z", revision),
            ("ls-files", "--others", "--exclude-standard", "-z"),
        ):
            names = os.fsdecode(_git(top, *command, "--", inside)).split("\0")
            base = path if Path(path).is_dir() else str(Path(path).parent)
            home = os.path.realpath(base)
            found.update(os.path.join(base, os.path.relpath(os.path.join(top, n), home)) for n in names if n)  # noqa: PTH118
    return sorted(os.path.normpath(name) for name in found)


def at(revision: str, path: str) -> bytes:
    """What stood in the file at the revision. Raises UsageError where there was no such file or revision."""
    top = _top(path)
    _known(revision, top)
    name = Path(os.path.relpath(os.path.realpath(path), top)).as_posix()
    try:
        return _git(top, "show", "--no-textconv", f"{revision}:{name}")
    except subprocess.CalledProcessError:
        raise misused("not_at", path, revision=revision) from None


def user_name() -> str:
    """What git calls the one who works here; empty where it does not know."""
    try:
        return _git(".", "config", "user.name").decode("utf-8", "replace").strip()
    except (subprocess.CalledProcessError, OSError):
        return ""


def _top(path: str) -> str:
    """The root of the repository a path is in."""
    real = Path(os.path.realpath(path))
    try:
        told = _git(str(real if real.is_dir() else real.parent), "rev-parse", "--show-toplevel")
    except (subprocess.CalledProcessError, FileNotFoundError, NotADirectoryError):
        raise misused("no_repository", path) from None
    return os.path.realpath(os.fsdecode(told).rstrip("\n"))


def _known(revision: str, top: str) -> None:
    """Raises UsageError for what is no commit; a revision that looks like an option is none."""
    try:
        _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except subprocess.CalledProcessError:
        raise misused("no_revision", revision) from None


def _git(folder: str, *arguments: str) -> bytes:
    """The output of git, run without a pager, prompts, or the user's diff drivers."""
    quiet = {**os.environ, "GIT_PAGER": "cat", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"}
    command = ("git", "-C", folder, "-c", "core.quotePath=false", "-c", "core.fsmonitor=false", *arguments)
    return subprocess.run(command, capture_output=True, check=True, env=quiet).stdout
