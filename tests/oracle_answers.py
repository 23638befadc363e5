"""Step 1 of the method by hand: which answers are the same, which back which."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from math import inf


@dataclass
class Answer:
    """What stands for all answers that are the same, told by any of its claims."""

    key: str
    question: str
    row: dict
    claim_count: int = 0
    is_right: bool | None = None


def grouped(items, key):
    """Return lists of what has the same key."""
    groups = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return groups


def is_figure(row):
    """Say whether an answer is one number, no range."""
    return row["answer_best"] is not None and row["answer_low"] == row["answer_high"]


def reach_of(row, metrics):
    """Say how far from a figure others are the same; None if that is not told."""
    metric = metrics.get(row["topic"])
    if not metric or not is_figure(row):
        return None
    within, percent = metric["same_within"], metric["same_within_percent"]
    if within is None and percent is None:
        return None
    return max(within or 0, (percent or 0) / 100 * abs(row["answer_best"]))


def leads(given, metrics):
    """Return per answer the one it counts for: the most told one near enough."""
    rows = {row["answer_key"]: row for row in given}
    told = Counter(row["answer_key"] for row in given)
    reach = {key: reach_of(row, metrics) for key, row in rows.items()}
    figures = grouped(
        (row for key, row in rows.items() if reach[key] is not None),
        lambda row: row["question_key"],
    )

    def leader(row):
        near = (
            (-told[other["answer_key"]], other["answer_best"], other["answer_key"])
            for other in figures[row["question_key"]]
            if abs(other["answer_best"] - row["answer_best"])
            <= reach[other["answer_key"]]
        )
        return min(near)[2]

    first = {key: leader(row) for key, row in rows.items() if reach[key] is not None}

    def head(key):
        # Two steps on there must be one that follows nobody.
        last = first[first[key]] if key in first else key
        return last if first.get(last, last) == last else key

    return {key: head(key) for key in rows}


def merged(given, verified, metrics):
    """Return per answer key the answer that it counts for."""
    rows = {row["answer_key"]: row for row in given}
    lead = leads(given, metrics)
    answers = {
        key: Answer(key, rows[key]["question_key"], rows[key]) for key in lead.values()
    }
    for row in given:
        answers[lead[row["answer_key"]]].claim_count += 1
    for row in verified:
        answer = answers[lead[row["answer_key"]]]
        answer.is_right = bool(answer.is_right or row["is_right"])
    return {key: answers[leading] for key, leading in lead.items()}


def usual_gaps(questions, least):
    """Return per topic the median way from the most told figure of a question."""
    gaps = defaultdict(list)
    for answers in questions.values():
        figures = [each for each in answers if is_figure(each.row)]
        if figures:
            best = min((-each.claim_count, each.row["answer_best"]) for each in figures)
            for each in figures:
                gap = abs(each.row["answer_best"] - best[1])
                if gap:
                    told = [(gap, each.question)] * each.claim_count
                    gaps[each.row["topic"]] += told
    return {
        topic: sorted(told)[(len(told) - 1) // 2][0]
        for topic, told in gaps.items()
        if len({question for _, question in told}) >= least
    }


def ends(row):
    """Return both ends of an answer; an open one reaches everywhere."""
    low, high = row["answer_low"], row["answer_high"]
    return -inf if low is None else low, inf if high is None else high


def share_of_range(giver, taker, overlap_share):
    """Say what a range lends; None if the two are not both meant anywhere."""
    (low, high), (other_low, other_high) = ends(giver), ends(taker)
    if low > other_high or high < other_low or (is_figure(giver) and is_figure(taker)):
        return None
    if low <= other_low and high >= other_high:
        return 1
    return 0 if other_low <= low and other_high >= high else overlap_share


def related(questions, numbers, broader, ranks):
    """Return per answer what each other lends to it, and whether both can hold."""
    usual = usual_gaps(questions, numbers["closeness_min_questions"])

    def place(row):
        if is_figure(row) and row["topic"] in usual:
            return row["answer_best"] / usual[row["topic"]]
        if row["topic"] == "stage" and row["answer_code"] in ranks:
            return ranks[row["answer_code"]] / numbers["rung_gap"]
        return None

    def lends(giver, taker):
        words = (taker["answer_code"], giver["answer_code"])
        for share, labels in ((1, words), (0, words[::-1])):
            if (giver["topic"], *labels) in broader:
                return share, True
        if giver["answer_kind"] == "number":
            share = share_of_range(giver, taker, numbers["overlap_share"])
            if share is not None:
                return share, True
        if place(giver) is None or place(taker) is None:
            return 0, False
        steps = abs(place(giver) - place(taker)) / numbers["near_reach"]
        return numbers["near_share"] * max(0, 1 - steps), False

    return {
        taker.key: {
            giver.key: lends(giver.row, taker.row)
            for giver in answers
            if giver is not taker
        }
        for answers in questions.values()
        for taker in answers
    }
