"""Guard: who may talk to the desk, and what its pages may load. It stands before every page and every decision."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field
from hashlib import sha256
from http.cookies import SimpleCookie
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "selisih"
FIELD = "csrf"
MOST = 5_000_000  # bytes of a request, unless said otherwise

# Nothing from anywhere else, no script or style inside a page, no framing.
HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "same-origin",  # with none, a browser sends no origin along with a form
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}
_SAFE = frozenset(("GET", "HEAD"))


@dataclass(frozen=True)
class Guard:
    """What is let through: requests that name one of the `hosts` (any, where it is empty), with the `token` where there
    is one, at most `most` bytes, and decisions only from the desk's own pages."""

    hosts: frozenset[str] = frozenset()
    token: str = ""
    most: int = MOST
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32))

    def csrf(self, session: str) -> str:
        """What a form of this session must carry."""
        return hmac.new(self.secret, session.encode(), sha256).hexdigest()

    def refusal(self, scope: Scope, session: str) -> Response | None:
        """Why a request is not let through; None where it is."""
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if self.hosts and host.lower() not in self.hosts:
            return PlainTextResponse("This desk is not reached under that name.", 421)
        if self.token and not self.known(session):
            given = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])[0]
            if scope["method"] in _SAFE and hmac.compare_digest(given.encode(), self.token.encode()):
                answer = RedirectResponse(scope["path"], 303)
                _set(answer, self.session())
                return answer
            return PlainTextResponse("The address needs the token that was printed when the desk was opened.", 401)
        if scope["method"] not in _SAFE:
            if int(headers.get("content-length") or "0") > self.most:
                return PlainTextResponse("That is too large.", 413)
            if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
                return PlainTextResponse("A decision must come from the desk itself.", 403)
            origin = headers.get("origin")
            if origin is not None and origin.partition("://")[2].lower() != host.lower():
                return PlainTextResponse("A decision must come from the desk itself.", 403)
        return None

    def session(self) -> str:
        """A new session: random letters, and proof that they were given out here."""
        name = secrets.token_urlsafe(18)
        return f"{name}.{self._proof(name)}"

    def _proof(self, name: str) -> str:
        return hmac.new(self.secret, b"session " + name.encode(), sha256).hexdigest()[:32]

    def known(self, session: str) -> bool:
        """Whether a session was given out here."""
        name, _, proof = session.partition(".")
        return bool(name) and hmac.compare_digest(proof.encode(), self._proof(name).encode())


class Guarded:
    """The application behind a Guard. The session of a request is in its scope as `session`, the token that its forms must
    carry as `csrf`."""

    def __init__(self, app: ASGIApp, guard: Guard) -> None:
        self.app, self.guard = app, guard

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        session = _session_of(scope)
        fresh = not self.guard.known(session)
        refused = self.guard.refusal(scope, session)
        if refused is None and fresh:
            session = self.guard.session()
        scope["session"], scope["csrf"] = session, self.guard.csrf(session)

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
                if refused is None and fresh:
                    headers.append("set-cookie", _cookie(session))
            await send(message)

        await (refused or self.app)(scope, _capped(receive, self.guard.most), sent)


def _capped(receive: Receive, most: int) -> Receive:
    """What is received, cut off where it is more than may be: a length that was promised need not be kept."""
    taken = 0

    async def received() -> Message:
        nonlocal taken
        message = await receive()
        if message["type"] == "http.request":
            taken += len(message.get("body", b""))
            if taken > most:
                return {"type": "http.disconnect"}
        return message

    return received


def _session_of(scope: Scope) -> str:
    cookies: SimpleCookie = SimpleCookie()
    try:
        cookies.load(Headers(scope=scope).get("cookie", ""))
    except Exception:  # what is no cookie is none
        return ""
    return cookies[COOKIE].value if COOKIE in cookies else ""


def _cookie(session: str) -> str:
    return f"{COOKIE}={session}; Path=/; HttpOnly; SameSite=Strict"


def _set(answer: Response, session: str) -> None:
    answer.headers.append("set-cookie", _cookie(session))


def names_of(host: str, port: int) -> frozenset[str]:
    """The names under which a desk bound to a loopback address is reached; none for any other address, which only a token
    guards."""
    loopback = ("127.0.0.1", "localhost", "[::1]")
    return frozenset(f"{name}:{port}" for name in loopback) if is_loopback(host) else frozenset()


def is_loopback(host: str) -> bool:
    """Whether an address to bind to is reached from this machine only."""
    from ipaddress import ip_address

    if host == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
