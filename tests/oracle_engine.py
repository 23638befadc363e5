"""The judging engine once more, by hand: the verdicts to compare the models' with.

Written from the method in `models/_docs.md`: step 1 in `oracle_answers`, 2 in
`oracle_voices`, 3 to 6 in `oracle_learning`, 7 here.
"""

from dataclasses import dataclass
from math import exp, inf, log

from oracle_answers import grouped
from oracle_learning import Learner


@dataclass
class Verdict:
    """The answer to a question, None if there is none, and how sure it is."""

    answer: str | None
    score: float
    probability: float
    confidence: float
    origin_count: int


class Oracle(Learner):
    """All verdicts on the rows that feed the engine."""

    def preference(self, voices, points):
        """Order answers by how much is said for each, then the milder and narrower."""
        key = voices[0].answer.key
        answer, row = voices[0].answer, voices[0].answer.row
        low, high, best = (row["answer_" + part] for part in ("low", "high", "best"))
        origins = {voice.claim["origin_id"] for voice in voices if voice.weight > 0}
        return (
            {True: 0, None: 1, False: 2}[answer.is_right],
            -round(points[key], 4),
            -len(origins),
            self.ranks.get(row["answer_code"], inf) if row["topic"] == "stage" else inf,
            best is None,
            inf if None in (low, high) else high - low,
            inf if low is None else low,
            min(voice.claim["claim_id"] for voice in voices),
            row["answer_code"] or "",
        )

    def verdict(self, voices):
        """Return what is to be believed on a question, and how surely."""
        self.weigh([voice for voice in voices if voice.is_heard], self.learned, True)
        stating = grouped(
            (voice for voice in voices if voice.states), lambda voice: voice.answer.key
        )
        if not stating:
            prior = -log(self.wrong_count(voices[0].topic, self.learned))
            return Verdict(None, prior, 1 / (1 + exp(-prior)), 0, 0)
        points = self.points_of(voices)
        winner = min(
            stating.values(), key=lambda voices: self.preference(voices, points)
        )[0].answer
        weights = {key: sum(v.weight for v in said) for key, said in stating.items()}
        pressing = {key for key, weight in weights.items() if weight > 0}
        score = self.score(winner, points, set(stating), pressing, self.learned)
        probability = 1 / (1 + exp(-score))
        pieces = self.pieces(voices, winner)
        confidence = probability * self.agreement(pieces, winner)
        if self.is_contested(winner, weights):
            confidence = min(confidence, self.numbers["contested_confidence"])
        confidence = round(min(confidence, self.numbers["score_ceiling"]), 2)
        broken = voices[0].row["event_id"] in self.broken
        if winner.is_right is False:
            return Verdict(None, score, probability, 0, self.origins(pieces, winner))
        if winner.is_right:
            confidence = self.numbers["score_ceiling"]
        elif broken and winner.row["answer_kind"] == "number":
            confidence = round(confidence * self.numbers["inconsistent_factor"], 2)
        return Verdict(
            winner.key, score, probability, confidence, self.origins(pieces, winner)
        )

    def agrees(self, voice, winner):
        """Say whether what a voice speaks to can be right beside the winner."""
        key = voice.answer.key
        return key == winner.key or self.related[winner.key][key][1]

    def pieces(self, voices, winner):
        """Return one voice a claim: the one on the winner, if any is."""

        def place(voice):
            beside = not self.agrees(voice, winner)
            own = voice.answer is not winner
            return own, beside, not voice.states, -voice.points, voice.row["answer_key"]

        claims = grouped(voices, lambda voice: voice.claim["claim_id"])
        return [min(said, key=place) for said in claims.values()]

    def strikes(self, voice, winner):
        """Say whether what a voice denies is the winner or backs it, if in part."""
        key = voice.answer.key
        return key == winner.key or self.related[winner.key][key][0] > 0

    def agreement(self, pieces, winner):
        """Return what those who say otherwise leave of the confidence."""
        supporting, opposing = 0, 0
        for voice in pieces:
            if voice.states and self.agrees(voice, winner):
                supporting += voice.weight
            elif (
                winner.row["answer_kind"] != "set"
                if voice.states
                else self.strikes(voice, winner)
            ):
                opposing += voice.weight
        voices = supporting + opposing
        return 1 - self.numbers["opposition"] * opposing / (voices + 1)

    def is_contested(self, winner, weights):
        """Say whether one rival has a good part of the winner's voices."""
        backing = weights[winner.key] + sum(
            weights.get(giver, 0)
            for giver, (lent, _) in self.related[winner.key].items()
            if lent == 1
        )
        most = max((weights[key] for key in self.rivals(winner, weights)), default=0)
        return most > 0 and most >= self.numbers["contested_share"] * backing

    def origins(self, pieces, winner):
        """Count the roots of what backs the winner."""
        heard = (voice for voice in pieces if voice.is_heard and voice.states)
        return len(
            {
                voice.claim["origin_id"]
                for voice in heard
                if self.agrees(voice, winner) and voice.answer.is_right is not False
            }
        )

    def verdicts(self):
        """Return the verdict on every question as of its last day."""
        asked = grouped(self.voices, lambda voice: voice.question)
        return {question: self.verdict(voices) for question, voices in asked.items()}
