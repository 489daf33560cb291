"""marked: a text with words of it wrapped in elements, however they overlap."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from markupsafe import Markup, escape

_NOTHING = Markup("")


class Layer(NamedTuple):
    """An element over `text[start:end]`. Where another one cuts it in two, `again` opens its second part."""

    start: int
    end: int
    before: Markup
    again: Markup
    after: Markup


def layer(start: int, end: int, tag: str, css: str = "", anchor: str = "", trail: Markup = _NOTHING) -> Layer:
    """A Layer of one element with a class and, on its first part, an anchor; `trail` follows its last part."""
    kind = Markup(' class="{}"').format(css) if css else _NOTHING
    name = Markup(' id="{}"').format(anchor) if anchor else _NOTHING
    return Layer(start, end, Markup(f"<{tag}") + name + kind + Markup(">"), Markup(f"<{tag}") + kind + Markup(">"),
                 Markup(f"</{tag}>") + trail)  # fmt: skip


def marked(text: str, layers: Iterable[Layer], start: int = 0, end: int | None = None) -> Markup:
    """The text from `start` to `end`, escaped, with its layers; those that cross are cut so that all nest."""
    last = len(text) if end is None else min(end, len(text))
    waiting = [
        (max(one.start, start), -min(one.end, last), i, one, False)
        for i, one in enumerate(layers)
        if one.start < last and one.end > start and one.start < one.end
    ]
    heapify(waiting)
    out: list[Markup] = []
    open_layers: list[tuple[int, Layer, bool]] = []  # end, element, whether it ends here or goes on after a cut
    at = start
    while waiting or open_layers:
        if open_layers and (not waiting or waiting[0][0] >= open_layers[-1][0]):
            stop, one, whole = open_layers.pop()
            out += [escape(text[at:stop]), one.after if whole else _bare(one)]
            at = stop
            continue
        begin, minus, i, one, again = heappop(waiting)
        stop = -minus
        whole = True
        if open_layers and stop > open_layers[-1][0]:
            whole = False
            heappush(waiting, (open_layers[-1][0], minus, i, one, True))
            stop = open_layers[-1][0]
        out += [escape(text[at:begin]), one.again if again else one.before]
        at = begin
        open_layers.append((stop, one, whole))
    out.append(escape(text[at:last]))
    return Markup("").join(out)


def _bare(one: Layer) -> Markup:
    """The closing tag alone: what trails an element comes after its last part."""
    return Markup(one.after[: one.after.index(">") + 1])
