"""serve: the desk on an address of this machine, until it is interrupted."""

from __future__ import annotations

import secrets
import socket
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import uvicorn

from selisih.files.troubles import misused
from selisih.model.decision import Decisions
from selisih.review.app import app
from selisih.review.guard import Guard, is_loopback, names_of
from selisih.review.project import Project
from selisih.settings import Settings


def serve(
    folder: Path,
    paths: Sequence[str],
    settings: Settings,
    decisions: Decisions,
    today: Callable[[], date],
    bind: tuple[str, int],
    by: str,
    language: str | None,
    say: Callable[[str], None],
) -> None:
    """Nothing, when the desk is closed. `say` is told its address once it can be reached; one that others can reach holds a
    token. Raises UsageError where the address cannot be had."""
    host, port = bind
    try:
        listening = socket.create_server((host.strip("[]"), port), family=_family(host))
    except OSError as error:
        raise misused("no_address", f"{host}:{port}", why=error.strerror or str(error)) from error
    port = listening.getsockname()[1]
    token = "" if is_loopback(host) else secrets.token_urlsafe(24)
    guard = Guard(names_of(host, port), token, settings.max_file_bytes)
    project = Project(folder, paths, settings, decisions, today, language)
    project.begin()
    desk = app(project, guard, by, language or settings.language)
    config = uvicorn.Config(desk, log_level="warning", access_log=False, server_header=False, lifespan="off")
    shown = f"[{host.strip('[]')}]" if ":" in host else host
    say(f"http://{shown}:{port}/" + (f"?token={token}" if token else ""))
    uvicorn.Server(config).run(sockets=[listening])


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET
