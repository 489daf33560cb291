"""table: outcomes counted by kind of change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from mutation.outcome import ALARM, FOUND, MURMURED, NO_CLAIM, NO_LINK, NO_STORY, NOT_JUDGED, NOTHING, POSSIBLE, Outcome

_ENDS = (FOUND, MURMURED, NO_CLAIM, NO_STORY, NO_LINK, NOT_JUDGED)


def table(outcomes: Iterable[Outcome]) -> str:
    """Markdown: what was found of each kind of change, and what said the same and raised a finding."""
    told = list(outcomes)
    judged = [o for o in told if not o.change.kept and o.against != NOTHING]
    rows = ["| changed | " + " | ".join(("of", *_ENDS, POSSIBLE)) + " |", "|---|" + "---:|" * (len(_ENDS) + 2)]
    for kind in [*sorted({o.change.kind for o in judged}), ""]:
        ends = Counter(o.end for o in judged if kind in (o.change.kind, ""))
        of = sum(ends[e] for e in _ENDS)
        cells = [str(of), *(f"{ends[e]}" for e in _ENDS), str(ends[POSSIBLE])]
        rows.append(f"| {kind or 'all'} | " + " | ".join(cells) + " |")
    rows += ["", "| shown by | of | found or note | share |", "|---|---:|---:|---:|"]
    for about in [*sorted({o.against for o in judged}), ""]:
        some = [o for o in judged if about in (o.against, "") and o.end in _ENDS]
        good = sum(o.end in (FOUND, MURMURED) for o in some)
        rows.append(f"| {about or 'all'} | {len(some)} | {good} | {100 * good / max(1, len(some)):.1f}% |")
    kept = [o for o in told if o.change.kept]
    rows += ["", "| said otherwise | of | raised a finding |", "|---|---:|---:|"]
    for kind in [*sorted({o.change.kind for o in kept}), ""]:
        some = [o for o in kept if kind in (o.change.kind, "")]
        rows.append(f"| {kind or 'all'} | {len(some)} | {sum(o.end == ALARM for o in some)} |")
    lone = [o for o in told if not o.change.kept and o.against == NOTHING]
    elsewhere = sum(o.elsewhere > 0 for o in told if not o.change.kept)
    rows += [
        "",
        f"{len(lone)} more changes to facts that nothing else tells: {sum(o.end in (FOUND, MURMURED) for o in lone)} raised a"
        f" finding. {elsewhere} of the changes raised one about another fact.",
    ]
    return "\n".join(rows) + "\n"
