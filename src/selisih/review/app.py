"""app: the desk as a web application: pages to look at, forms that decide."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any
from urllib.parse import unquote, urlencode

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from selisih.errors import SelisihError
from selisih.files.waivers import ACCEPTED, Settled
from selisih.languages.catalogue import catalogue
from selisih.languages.lexicon import languages
from selisih.render.html_page.environment import STYLE_FILE
from selisih.review.articles import add_article, folder_of
from selisih.review.attested import attested
from selisih.review.choices import Journal, accept, dismiss, take_back, undo
from selisih.review.forms import address_of, filter_of, keep, onward, text_of
from selisih.review.guard import FIELD, Guard, Guarded
from selisih.review.notes import notes_of
from selisih.review.pages import FILES, Drawn, drawn, page, sheet, typed
from selisih.review.project import Looked, Project
from selisih.review.queue import FIELDS, Filter, beside, choices, progress, waiting
from selisih.review.sides import side_choices, side_words
from selisih.review.words import fact_words, field_names, keys, left_behind, said_of, settled_words

_LISTED = 200  # findings on the first page
_MOST_FIELDS, _MOST_FILES = 20, 1
_TYPED = ("source", "published", "title", "text")  # what can be said of an article that is added


class Desk:
    """The handlers, and what they share: the project, who reviews by default, the last check as it was drawn."""

    def __init__(self, project: Project, guard: Guard, by: str, language: str) -> None:
        self.project, self.guard, self.by, self.language = project, guard, by, language
        self.journals: dict[str, Journal] = {}
        self.kept: dict[str, tuple[Looked, Drawn]] = {}

    async def overview(self, request: Request) -> Response:
        return await self._overview(request)

    async def _overview(
        self, request: Request, given: Mapping[str, str] = MappingProxyType({}), trouble: str = ""
    ) -> Response:
        """The first page; with what was typed of an article that could not be added, and why."""
        language, wanted = self._language(request), Filter.of(request.query_params)
        # The stage before `looked`: a check that ends while the page is drawn would leave it old for good.
        stage = self.project.stage
        looked, settled = self.project.looked, self.project.settled()
        shown = await run_in_threadpool(self._drawn, looked, language)
        found = waiting(looked.cases, settled, wanted)
        lines = [
            {
                "href": address_of(finding.fingerprint, wanted),
                "view": shown.cards[finding.fingerprint],
                "settled": settled_words(settled[finding.fingerprint], language)
                if finding.fingerprint in settled
                else None,
            }
            for finding in found[:_LISTED]
        ]
        stories = {story.id: story.name or story.id for story in looked.report.stories}
        return self._page(
            request,
            "overview.html.jinja",
            stage=stage,
            refresh=stage.busy,
            articles=len(looked.report.articles),
            done=progress(looked.cases, settled, wanted),
            refused=looked.refused,
            fields=field_names(language),
            choices=choices(looked.cases, settled, wanted, stories),
            wanted={field: getattr(wanted, field) for field in FIELDS} | {"decided": wanted.decided},
            lines=lines,
            left=max(0, len(found) - _LISTED),
            addable=folder_of(self.project) is not None,
            given={key: typed(given.get(key, "")) for key in _TYPED},
            trouble=trouble,
            most=self.guard.most,
            status=400 if trouble else 200,
        )

    async def finding(self, request: Request) -> Response:
        name = request.path_params["name"]
        if name in FILES:
            return Response(sheet(name), media_type=FILES[name])
        language, wanted = self._language(request), Filter.of(request.query_params)
        looked, settled = self.project.looked, self.project.settled()
        shown = await run_in_threadpool(self._drawn, looked, language)
        if name in shown.pages and name != STYLE_FILE:
            return Response(shown.pages[name], media_type="text/html; charset=utf-8")
        finding = looked.finding(name)
        if finding is None:
            raise HTTPException(404)
        order = waiting(looked.cases, settled.keys() - {name}, wanted)
        address = f"/desk/{name}"
        return self._page(
            request,
            "finding.html.jinja",
            view=shown.cards[name],
            settled=settled_words(settled[name], language) if name in settled else None,
            own=self._own(request, settled.get(name), name),
            address=address,
            correction=f"{address}/correction",
            before=address_of(beside(order, name, -1), wanted),
            after=address_of(beside(order, name, 1), wanted),
            done=progress(looked.cases, settled, wanted),
            sides=await run_in_threadpool(
                side_choices, looked.report, finding, shown.cards[name], self.project.settings.vocabulary
            ),
            fact=fact_words(self.project.vouched_by(name)),
            sheet=self.project.settings.facts,
            query=urlencode(wanted.address()),
            undoable=bool(self._journal(request).entries),
        )

    async def accept(self, request: Request) -> Response:
        form = await self._form(request)
        looked, name = self.project.looked, request.path_params["name"]
        finding = looked.finding(name)
        if finding is None:
            raise HTTPException(404)
        side = text_of(form, "right")
        right = dict(side_words(looked.report, finding)).get(side, "")
        own = self.project.settings.vocabulary
        fact = await run_in_threadpool(attested, looked.report, finding, int(side), own) if right else None
        if fact is not None and text_of(form, "source"):
            fact = replace(fact, source=text_of(form, "source"))
        by = text_of(form, "by") or self._by(request)
        taken = await run_in_threadpool(accept, self.project, self._journal(request), finding, by, right, fact)
        return self._next(request, form, name, "taken" if taken else "vouched" if fact else "accepted", by)

    async def dismiss(self, request: Request) -> Response:
        form = await self._form(request)
        name, reason = request.path_params["name"], text_of(form, "reason")
        finding = self.project.looked.finding(name)
        if finding is None:
            raise HTTPException(404)
        if not reason:
            return onward(address_of(name, filter_of(form)), "reasonless")
        by = text_of(form, "by") or self._by(request)
        taken = await run_in_threadpool(dismiss, self.project, self._journal(request), finding, by, reason)
        return self._next(request, form, name, "taken" if taken else "dismissed", by)

    async def undo(self, request: Request) -> Response:
        form = await self._form(request)
        name = await run_in_threadpool(undo, self.project, self._journal(request))
        return onward(address_of(name, filter_of(form)) if name else "/", "undone" if name else "nothing")

    async def reopen(self, request: Request) -> Response:
        """Takes back a decision of one's own, whenever it was made: it is the files that know it, not the session."""
        form = await self._form(request)
        name = request.path_params["name"]
        held = self.project.settled().get(name)
        if self.project.looked.finding(name) is None or held is None:
            raise HTTPException(404)
        taken = self._own(request, held, name) and await run_in_threadpool(take_back, self.project, name, held.how)
        return onward(address_of(name, filter_of(form)), "reopened" if taken else "others")

    async def correction(self, request: Request) -> Response:
        name = request.path_params["name"]
        finding = self.project.looked.finding(name)
        settled = self.project.settled().get(name)
        if finding is None or settled is None or settled.how != ACCEPTED:
            raise HTTPException(404)
        notes = notes_of(self.project.looked.report, finding, settled.waiver)
        return self._page(request, "correction.html.jinja", notes=notes, address=f"/desk/{name}")

    async def add(self, request: Request) -> Response:
        form = await self._form(request)
        given = form.get("file")
        file = (given.filename or "", await given.read()) if given is not None and not isinstance(given, str) else None
        fields = {key: text_of(form, key) for key in _TYPED}
        try:
            await run_in_threadpool(add_article, self.project, fields, file)
        except SelisihError as error:
            return await self._overview(request, fields, error.sentence(self._language(request)))
        self.project.begin()
        return RedirectResponse("/?said=added#main", 303)  # the form was sent to a place further down

    async def check(self, request: Request) -> Response:
        await self._form(request)
        self.project.begin()
        return onward("/", "")

    async def speak(self, request: Request) -> Response:
        form = await self._form(request)
        back = text_of(form, "back")
        answer = RedirectResponse(back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/", 303)
        if text_of(form, "language") in languages():
            keep(answer, "language", text_of(form, "language"))
        return answer

    async def stage(self, request: Request) -> Response:
        return JSONResponse(self.project.stage._asdict())

    def _drawn(self, looked: Looked, language: str) -> Drawn:
        """The check as drawn in a language, drawn once."""
        held = self.kept.get(language)
        if held is None or held[0] is not looked:
            held = self.kept[language] = looked, drawn(looked, language)
        return held[1]

    async def told(self, request: Request, error: Exception) -> Response:
        """An error that a person can mend, in words."""
        assert isinstance(error, SelisihError)
        trouble = error.sentence(self._language(request))
        return self._page(request, "trouble.html.jinja", status=400, trouble=trouble)

    def _page(self, request: Request, template: str, status: int = 200, **views: Any) -> Response:
        language = self._language(request)
        shared = {
            "csrf": request.scope["csrf"],
            "by": self._by(request),
            "keys": keys(language),
            "said": said_of(request.query_params.get("said", ""), language),
            "behind": self._behind(request, language),
            "here": str(request.url.path),
            "refresh": False,
        }
        text = page(language, template, shared | views)
        return Response(text, status, media_type="text/html; charset=utf-8")

    async def _form(self, request: Request) -> FormData:
        """What was sent, if it was sent from a page of this session."""
        form = await request.form(max_fields=_MOST_FIELDS, max_files=_MOST_FILES, max_part_size=self.guard.most)
        if not hmac.compare_digest(text_of(form, FIELD).encode(), request.scope["csrf"].encode()):
            raise HTTPException(403, "The form has expired; go back and load the page again.")
        return form

    def _next(self, request: Request, form: FormData, name: str, said: str, by: str) -> Response:
        """On to the next finding that waits, or to the first page where none does."""
        wanted, looked, settled = filter_of(form), self.project.looked, self.project.settled()
        order = waiting(looked.cases, settled.keys() - {name}, wanted)
        after = beside(order, name, 1)
        left = waiting(looked.cases, settled, wanted)
        where = after if after != name and after not in settled else (left[0].fingerprint if left else "")
        answer = onward(address_of(where, wanted) if where else "/", said, name)
        keep(answer, "by", by)
        return answer

    def _behind(self, request: Request, language: str) -> tuple[str, str]:
        """Where what has just been decided on leads, and what that is called: its correction note, else the finding; empty
        where nothing has been."""
        name = request.query_params.get("about", "")
        if self.project.looked.finding(name) is None:
            return "", ""
        settled = self.project.settled().get(name)
        if settled is None:
            return "", ""
        return left_behind(name, settled, language)

    def _journal(self, request: Request) -> Journal:
        return self.journals.setdefault(request.scope["session"], Journal())

    def _own(self, request: Request, held: Settled | None, name: str) -> bool:
        """Whether a decision is on this very finding, and by who asks."""
        return held is not None and held.waiver.fingerprint == name and held.waiver.by == self._by(request)

    def _by(self, request: Request) -> str:
        return unquote(request.cookies.get("by", ""))[:100] or self.by

    def _language(self, request: Request) -> str:
        asked = request.cookies.get("language", "")
        return asked if asked in languages() else self.language


def app(project: Project, guard: Guard, by: str = "", language: str = "id") -> ASGIApp:
    """The application, guarded. `by` is the reviewer's name until a page is told another, `language` that of the pages."""
    desk = Desk(project, guard, by, language)
    catalogue(language)
    routes = [
        Route("/", desk.overview),
        Route("/progress", desk.stage),
        Route("/undo", desk.undo, methods=["POST"]),
        Route("/check", desk.check, methods=["POST"]),
        Route("/articles", desk.add, methods=["POST"]),
        Route("/language", desk.speak, methods=["POST"]),
        Route("/desk/{name}", desk.finding),
        Route("/desk/{name}/accept", desk.accept, methods=["POST"]),
        Route("/desk/{name}/dismiss", desk.dismiss, methods=["POST"]),
        Route("/desk/{name}/undo", desk.reopen, methods=["POST"]),
        Route("/desk/{name}/correction", desk.correction),
    ]
    return Guarded(Starlette(routes=routes, exception_handlers={SelisihError: desk.told}), guard)
