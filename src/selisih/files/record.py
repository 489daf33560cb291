"""earlier_findings: the findings of an earlier run, from the JSON record that it wrote."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from selisih.files.troubles import misused
from selisih.model.finding import Finding
from selisih.model.report import FORMAT_VERSION

RECORD = "record.json"  # the record's name in a folder of a report


def earlier_findings(path: Path) -> tuple[Finding, ...]:
    """The findings of a record, or of the record in a folder: what they are known by, and what they said.

    Raises UsageError where there is none, or something else: nothing is new by silence.
    """
    place = path / RECORD if path.is_dir() else path
    try:
        record = json.loads(place.read_bytes())
    except OSError as error:
        raise misused("unreadable", place.as_posix(), why=error.strerror or str(error)) from error
    except (ValueError, RecursionError) as error:
        raise misused("no_record", place.as_posix()) from error
    if not isinstance(record, dict) or record.get("format_version") != FORMAT_VERSION:
        raise misused("no_record", place.as_posix())
    found = record.get("findings")
    if not isinstance(found, list) or not all(map(_whole, found)):
        raise misused("no_record", place.as_posix())
    return tuple(
        Finding(one["code"], one["severity"], one["message"], (), (), fingerprint=one["fingerprint"],
                language=str(one.get("language", "")))
        for one in found
    )  # fmt: skip


def _whole(found: Any) -> bool:
    keys = ("code", "severity", "message", "fingerprint")
    return isinstance(found, dict) and all(isinstance(found.get(key), str) for key in keys)
