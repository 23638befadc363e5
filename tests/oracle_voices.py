"""Step 2 of the method by hand: who is heard, and how far by how it is told."""

from dataclasses import dataclass
from datetime import date
from itertools import permutations

from oracle_answers import Answer, grouped


@dataclass
class Voice:
    """A claim that states or denies an answer, and what it weighs in the end."""

    row: dict
    claim: dict
    answer: Answer
    factor: float
    is_heard: bool = True
    is_succeeded: bool = False
    weight: float = 0
    points: float = 0

    def __post_init__(self):
        """Name what is asked for often."""
        self.source, self.topic = self.claim["source_id"], self.row["topic"]
        self.question, self.states = (
            self.answer.question,
            self.row["stance"] == "states",
        )
        self.known_on = self.claim["published_to"] or date(1900, 1, 1)
        self.said = self.answer.key, self.states


def factor_of(row, claim, interest):
    """Return what who says it and how it is said leave of a claim."""
    if row["stance"] == "denies":
        part, modality = "denial_strength", 1
    else:
        part, modality = "attribution", claim["modality_weight"]
    lowered = interest.get(part)
    return min(claim[part], claim[part] if lowered is None else lowered) * modality


def strength(voice):
    """Order the tellings of one origin, the strongest first."""
    claim = voice.claim
    return (
        voice.is_succeeded,
        not claim["can_corroborate"],
        -claim["accuracy"] * voice.factor,
        voice.known_on,
        claim["claim_id"],
    )


def succeed(voices, updates, metrics, days, share):
    """Note whose answer to one question a later one has taken the place of."""

    def stays(voice):
        kind = metrics.get(voice.topic, {}).get("kind")
        dates = voice.claim["occurred_from"], voice.claim["occurred_to"]
        return kind != "stock" or dates != (None, None)

    def told(voice, share=1):
        # Just as much is enough, whatever a float makes of it.
        return round(voice.claim["accuracy"] * voice.factor * share, 9)

    for earlier, later in permutations(voices, 2):
        if earlier.answer is later.answer:
            continue
        link = later.claim["claim_id"], earlier.claim["claim_id"]
        outlived = later.known_on > earlier.known_on + days and not stays(earlier)
        outlived &= not stays(later) and later.claim["can_corroborate"]
        outlived &= told(later) >= told(earlier, share)
        earlier.is_succeeded |= outlived or link in updates


def hear(given, claims, interests, merging, succeeding):
    """Return all voices: one is heard for every origin, and none of machines."""
    voices = []
    for row in given:
        claim, interest = (
            rows.get(row["claim_id"], {}) for rows in (claims, interests)
        )
        answer = merging[row["answer_key"]]
        voices.append(Voice(row, claim, answer, factor_of(row, claim, interest)))

    stating = [voice for voice in voices if voice.states]
    for said in grouped(stating, lambda voice: voice.question).values():
        succeed(said, *succeeding)

    def matter(voice):
        # What can stand side by side is told apart.
        apart = voice.answer.key if voice.row["answer_kind"] == "set" else None
        return voice.question, voice.states, voice.claim["origin_id"], apart

    def own_words(voice):
        # Figures that differ a little are not something else.
        said = 0 if voice.row["answer_kind"] == "number" else voice.answer.key
        return voice.question, voice.states, voice.source, said

    for tellings in grouped(voices, matter).values():
        first = min(tellings, key=strength)
        for voice in tellings:
            voice.is_heard = voice.claim is first.claim
    rooted = {
        own_words(voice)
        for voice in voices
        if voice.claim["names_a_root"] and not voice.is_succeeded
    }
    for voice in voices:
        if not voice.claim["names_a_root"] and own_words(voice) in rooted:
            voice.is_heard = False
        voice.is_heard &= voice.claim["can_corroborate"] and not voice.is_succeeded
    return voices


def votes_among(voices):
    """Return the voices to learn from: one a source and answer, that may be wrong."""
    contestable = [
        voice
        for voice in voices
        if voice.is_heard
        and voice.row["answer_kind"] != "set"
        and voice.row["attribute"] != "occurrence"
    ]
    votes = grouped(contestable, lambda voice: (voice.source, *voice.said))
    return [max(same, key=lambda voice: voice.factor) for same in votes.values()]
