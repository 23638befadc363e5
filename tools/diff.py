"""Tell, as a person would, what differs from the last publication and why."""

from collections import Counter
from decimal import Decimal
from itertools import filterfalse
from pathlib import Path

import duckdb
from summarise import published_file

CHANGES = """
    select
        subject, event_id, event_type, attribute, change,
        answer_before, answer_after, confidence_before, confidence_after,
        dispute_before, dispute_after, cause, why, is_of_intake
    from marts.change_log
    order by subject, event_id, attribute, question_id
"""


# Who is known a little better moves many a verdict by a hair: counted, not listed.
SMALL_MOVE = Decimal("0.05")


def is_small(change: dict) -> bool:
    """Say whether a verdict stands as it stood, by less than a twentieth surer."""
    if change["change"] not in {"confidence", "evidence"}:
        return False
    return abs(change["confidence_after"] - change["confidence_before"]) < SMALL_MOVE


def said(answer: str | None, confidence: object) -> str:
    """Return a verdict in words: its answer, and how sure it is."""
    return f"{answer or 'no answer'} ({confidence})"


def sentence(change: dict) -> str:
    """Return one changed verdict as one line, without the event that it is about."""
    before = said(change["answer_before"], change["confidence_before"])
    after = said(change["answer_after"], change["confidence_after"])
    told = {
        "new_question": f"new: {after}",
        "gone_question": f"gone: it was {before}",
        "answer": f"{before} is now {after}",
        "dispute": f"{after}: {change['dispute_before']} is now"
        f" {change['dispute_after']}",
        "confidence": f"{change['answer_after']}: {change['confidence_before']} is now"
        f" {change['confidence_after']}",
        "evidence": f"{after}, on other claims",
    }[change["change"]]
    return f"    {change['attribute']}: {told}\n      {change['why']}"


def story(path: Path) -> str:
    """Return what the published file at `path` says of its difference to the last."""
    with duckdb.connect(str(path), read_only=True) as connection:
        result = connection.execute(CHANGES)
        names = [column[0] for column in result.description]
        changes = [dict(zip(names, row, strict=True)) for row in result.fetchall()]
    if not changes:
        return "No verdict differs from the last publication."
    causes = Counter(change["cause"].replace("_", " ") for change in changes)
    counted = ", ".join(f"{count} by {cause}" for cause, count in causes.most_common())
    lines = [f"{len(changes)} verdicts differ from the last publication: {counted}."]
    moved = sum(not change["is_of_intake"] for change in changes)
    if moved:
        lines.append(f"THE METHOD MOVED: {moved} of them changed without any intake.")
    small = sum(is_small(change) for change in changes)
    event = None
    for change in filterfalse(is_small, changes):
        if change["event_id"] != event:
            event = change["event_id"]
            kind = change["event_type"].replace("_", " ")
            lines.append(f"\n{change['subject']}, {kind} ({event})")
        lines.append(sentence(change))
    if small:
        lines.append(
            f"\n{small} more stand as they stood, their confidence moved by less than"
            f" {SMALL_MOVE}: `from marts.change_log`"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    print(story(published_file()))
