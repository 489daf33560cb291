"""opened: a review desk that answers on a free port of this machine, for tests and pictures."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn

from selisih.review.app import app
from selisih.review.guard import Guard
from selisih.review.project import Project


@contextmanager
def opened(project: Project) -> Iterator[str]:
    """The address of a desk on the project, in English, where Sari reviews; closed on the way out."""
    desk = app(project, Guard(), "Sari", "en")
    server = uvicorn.Server(uvicorn.Config(desk, port=0, log_level="error", lifespan="off"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
