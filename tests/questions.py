"""Questions made up for the models that judge, as rows of what they read."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

MODELS = [
    "int_voices_heard",
    "int_voices_weighed",
    "int_candidates_scored",
    "int_rivals_faced",
    "int_evidence_weighed",
    "int_evidence_summed",
    "int_questions_answered",
]
KEY, TEXT, FLAG, MEASURE = "bigint", "varchar", "boolean", "decimal(18, 4)"
# The columns that the models read, with the types that they come in.
INPUTS = {
    "int_answers_weighed": {
        **dict.fromkeys(["question_key", "answer_key", "candidate_key"], KEY),
        **dict.fromkeys(["claim_id", "topic", "answer_kind", "stance"], TEXT),
        **dict.fromkeys(["source_id", "origin_id"], TEXT),
        **dict.fromkeys(["is_contestable", "names_a_root", "can_corroborate"], FLAG),
        **dict.fromkeys(
            ["graded_accuracy", "speaker_factor", "modality_factor"], MEASURE
        ),
        "known_on": "date",
    },
    # Nobody's answer here is succeeded by another.
    "int_answers_succeeded": {
        "question_key": KEY,
        "claim_id": TEXT,
        "succeeded_on": "date",
    },
    "int_sources_rated": {"source_id": TEXT, "topic": TEXT, "accuracy": MEASURE},
    "int_sources_compared": {
        "source_id": TEXT,
        "other_source_id": TEXT,
        "dependence": MEASURE,
    },
    "int_topics_measured": {"topic": TEXT, "wrong_answers": MEASURE},
    "int_candidates_listed": {
        "candidate_key": KEY,
        **dict.fromkeys(["topic", "answer_kind", "answer_code"], TEXT),
        **dict.fromkeys(["answer_low", "answer_best", "answer_high"], MEASURE),
        "is_right": FLAG,
    },
    "int_candidates_related": {
        **dict.fromkeys(["question_key", "from_key", "to_key"], KEY),
        "share": MEASURE,
        "is_compatible": FLAG,
    },
    "int_questions_asked": {
        "question_key": KEY,
        **dict.fromkeys(["question_id", "event_id", "population_asked"], TEXT),
        **dict.fromkeys(["attribute", "topic", "answer_kind"], TEXT),
    },
    "stg_churn_stages": {"stage": TEXT, "rank": "integer"},
}


@dataclass(frozen=True)
class Claim:
    """What one source says of one answer."""

    claim_id: str
    answer: int
    source: str
    origin: str
    accuracy: float
    stance: str = "states"
    speaker: float = 1.0
    modality: float = 1.0
    can_corroborate: bool = True


class Verdict(NamedTuple):
    """What was made of a question."""

    answer: int | None
    confidence: Decimal
    score: Decimal
    reached_by: str


@dataclass(frozen=True)
class Question:
    """Claims about one question, and who depends on whom."""

    claims: tuple
    dependences: tuple = ()
    wrong_answers: float = 2.0
    shares: tuple = ()

    def plus(self, claim, *dependences):
        """Ask the same with one claim more."""
        return replace(
            self,
            claims=(*self.claims, claim),
            dependences=(*self.dependences, *dependences),
        )


def claim_row(key, claim):
    return {
        "question_key": key,
        "claim_id": claim.claim_id,
        "answer_key": 10 * key + claim.answer,
        "candidate_key": 10 * key + claim.answer,
        "topic": str(key),
        "is_contestable": True,
        "answer_kind": "code",
        "stance": claim.stance,
        "source_id": f"{key}:{claim.source}",
        "origin_id": claim.origin,
        "names_a_root": True,
        "can_corroborate": claim.can_corroborate,
        "known_on": "2025-01-01",
        "graded_accuracy": claim.accuracy,
        "speaker_factor": claim.speaker,
        "modality_factor": claim.modality,
    }


def question_rows(key, question):
    topic = {"question_key": key, "topic": str(key), "answer_kind": "code"}
    claims = question.claims
    return {
        "int_answers_weighed": [claim_row(key, claim) for claim in claims],
        "int_sources_rated": [
            {"source_id": source, "topic": "", "accuracy": accuracy}
            for source, accuracy in {
                f"{key}:{claim.source}": claim.accuracy for claim in claims
            }.items()
        ],
        "int_sources_compared": [
            {
                "source_id": f"{key}:{one}",
                "other_source_id": f"{key}:{other}",
                "dependence": dependence,
            }
            for one, other, dependence in question.dependences
        ],
        "int_topics_measured": [
            {"topic": str(key), "wrong_answers": question.wrong_answers}
        ],
        "int_candidates_listed": [
            {**topic, "candidate_key": 10 * key + answer, "answer_code": str(answer)}
            for answer in {claim.answer for claim in claims}
        ],
        "int_candidates_related": [
            {
                "question_key": key,
                "from_key": 10 * key + one,
                "to_key": 10 * key + other,
                "share": share,
                "is_compatible": is_compatible,
            }
            for one, other, share, is_compatible in question.shares
        ],
        "int_questions_asked": [{**topic, "question_id": str(key)}],
    }
