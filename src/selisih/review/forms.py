"""What a form of the desk says, and where its answer leads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode

from starlette.datastructures import FormData
from starlette.responses import RedirectResponse, Response

from selisih.review.queue import Filter


def text_of(form: FormData | Mapping[str, Any], key: str) -> str:
    """The text of a field without the blanks round it; empty where there is none, or a file."""
    value = form.get(key, "")
    return value.strip() if isinstance(value, str) else ""


def filter_of(form: FormData) -> Filter:
    """The filter of the page that a form was sent from."""
    return Filter.of(dict(parse_qsl(text_of(form, "filter"))))


def address_of(fingerprint: str, wanted: Filter) -> str:
    """The page of a finding under a filter; the first page where there is no finding."""
    query = urlencode(wanted.address())
    return (f"/desk/{fingerprint}" if fingerprint else "/") + (f"?{query}" if query else "")


def onward(address: str, said: str, about: str = "") -> RedirectResponse:
    """To a page that says what has been done, and about which finding."""
    told = urlencode({key: value for key, value in (("said", said), ("about", about)) if value})
    mark = "&" if "?" in address else "?"
    return RedirectResponse(f"{address}{mark}{told}" if told else address, 303)


def keep(answer: Response, name: str, value: str) -> None:
    """Nothing; the browser keeps the value until it is closed."""
    answer.set_cookie(name, quote(value), httponly=True, samesite="strict", path="/")
