"""The baseline: the findings that were there when it was made, in a file people can read and compare."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from selisih.files.config_values import At, a_text, table, texts
from selisih.files.troubles import unsettled
from selisih.files.walk import shown
from selisih.model.decision import Known

VERSION = 1
_TEXTS = {"fingerprint": a_text, "code": a_text, "message": a_text, "articles": texts}


def read_baseline(path: Path) -> tuple[Known, ...]:
    """The findings of a baseline. Raises SettingsError where it is missing or is none."""
    name = shown(str(path))
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise unsettled("no_baseline", name) from error
    except OSError as error:
        raise unsettled("unreadable", name, why=error.strerror or str(error)) from error
    except (ValueError, RecursionError) as error:
        raise unsettled("json", name, why=str(error)) from error
    listed = held.get("findings") if isinstance(held, dict) and held.get("baseline_version") == VERSION else None
    if not isinstance(listed, list):
        raise unsettled("broken_baseline", name, version=VERSION)
    return tuple(_known(one, At(f"{name}: findings[{number}]")) for number, one in enumerate(listed))


def _known(held: object, at: At) -> Known:
    found: dict[str, Any] = table(held, at, _TEXTS)
    if not found.get("fingerprint"):
        raise unsettled("no_fingerprint", str(at))
    return Known(found["fingerprint"], found.get("code", ""), found.get("articles", ()), found.get("message", ""))


def baseline_text(known: Sequence[Known]) -> str:
    """A baseline as JSON: sorted by article and code, each finding once, no time in it."""
    once = {one.fingerprint: one for one in known}
    order = sorted(once.values(), key=lambda k: (k.articles, k.code, k.fingerprint))
    findings = [
        {"fingerprint": k.fingerprint, "code": k.code, "articles": list(k.articles), "message": k.message}
        for k in order
    ]
    return json.dumps({"baseline_version": VERSION, "findings": findings}, ensure_ascii=False, indent=2) + "\n"
