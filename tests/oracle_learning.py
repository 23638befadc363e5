"""Steps 3 to 6 of the method by hand: who is right, who copies, what is believed.

Nothing is rounded on the way but what decides between equals. Rows are dicts, the
numbers in them floats.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations
from math import exp, log
from statistics import mean

from oracle_answers import grouped, merged, related
from oracle_voices import hear, votes_among

OTHER_TOPICS = ""


def share_that_holds(tallies, prior, worth):
    """Return the share of claims that hold, drawn to what was thought before."""
    tallies = list(tallies)
    heard, held = (sum(tally[place] for tally in tallies) for place in (0, 1))
    return (held + worth * prior) / (heard + worth)


@dataclass
class Learned:
    """What beliefs tell of topics and sources."""

    wrong_answers: dict
    accuracy: dict
    dependence: dict


class Learner:
    """What is asked, said and learned, from the rows that feed the engine."""

    def __init__(self, rows):
        """Take lists of rows by what they hold."""
        self.numbers = {row["parameter"]: row["value"] for row in rows["parameters"]}
        self.sources = {row["source_id"]: row for row in rows["sources"]}
        self.ranks = {row["stage"]: row["rank"] for row in rows["stages"]}
        self.broken = {row["event_id"] for row in rows["broken"]}
        metrics = {row["metric_id"]: row for row in rows["metrics"]}
        labels = ("metric_id", "label", "broader_label")
        broader = {tuple(row[label] for label in labels) for row in rows["broader"]}
        merging = merged(rows["given"], rows["verified"], metrics)
        answers = {answer.key: answer for answer in merging.values()}.values()
        self.questions = grouped(answers, lambda answer: answer.question)
        self.related = related(self.questions, self.numbers, broader, self.ranks)
        claims = {row["claim_id"]: row for row in rows["claims"]}
        interests = {row["claim_id"]: row for row in rows["interests"]}
        updates = {(row["claim_id"], row["other_claim_id"]) for row in rows["updates"]}
        stay = timedelta(self.numbers["stock_stays_days"])
        succession = updates, metrics, stay, self.numbers["succession_share"]
        self.voices = hear(rows["given"], claims, interests, merging, succession)
        self.votes = votes_among(self.voices)
        self.counts = defaultdict(int)
        for vote in self.votes:
            self.counts[vote.answer.key] += vote.states
        self.learned = self.learn()

    def learn(self):
        """Repeat: who is right by what is believed, what is by who is right."""
        beliefs = {}
        for votes in grouped(self.votes, lambda vote: vote.question).values():
            # One more vote goes to none of the answers.
            cast = 1 + sum(vote.states for vote in votes)
            for vote in votes:
                start = self.counts[vote.answer.key] / cast
                beliefs[vote.answer.key] = start, start
        for _ in range(int(self.numbers["learning_rounds"])):
            beliefs = self.believe(self.rate(beliefs))
        return self.rate(beliefs)

    def rate(self, beliefs):
        """Tell what beliefs (probability and credit) say of topics and sources."""
        learned = Learned(self.wrong_answers(beliefs), self.accuracies(beliefs), {})
        self.find_copying(beliefs, learned)
        return learned

    def wrong_answers(self, beliefs):
        """Return per topic how many wrong answers are about equally likely."""
        numbers = self.numbers
        weight = numbers["wrong_answers_weight"]
        usual = weight / numbers["wrong_answers_usual"]
        sums = defaultdict(lambda: [weight, usual])
        for answers in self.questions.values():
            voted = [each for each in answers if each.key in beliefs]
            order = {
                each.key: (-round(beliefs[each.key][0], 6), -self.counts[each.key])
                for each in voted
            }
            voted.sort(key=lambda each: (*order[each.key], each.key))
            losing = [self.counts[each.key] for each in voted[1:]]
            if voted:
                both = sums[voted[0].row["topic"]]
                both[0] += sum(losing) * (sum(losing) - 1)
                both[1] += sum(count * (count - 1) for count in losing)
        most = numbers["wrong_answers_most"]
        return {topic: min(most, pairs / same) for topic, (pairs, same) in sums.items()}

    def accuracies(self, beliefs):
        """Return per source and topic the share of its claims that hold."""
        numbers, tallies = self.numbers, {}
        cells = grouped(self.votes, lambda vote: (vote.source, vote.topic))
        for cell, votes in cells.items():
            tallies[cell] = [0, 0]
            for vote in votes:
                settled = any(each.is_right for each in self.questions[vote.question])
                weight = vote.factor * (max(1, len(votes) / 10) if settled else 1)
                credit = beliefs[vote.answer.key][1]
                tallies[cell][0] += weight
                tallies[cell][1] += weight * (credit if vote.states else 1 - credit)
        corpus = share_that_holds(
            tallies.values(), numbers["corpus_accuracy"], numbers["corpus_worth"]
        )
        rated = {}
        for source, row in self.sources.items():
            own = [tally for cell, tally in tallies.items() if cell[0] == source]
            prior = row["accuracy"] if row["is_judged"] else corpus
            rated[source, OTHER_TOPICS] = share_that_holds(
                own, prior, row["claims_worth"]
            )
        for cell, tally in tallies.items():
            worth = max(numbers["topic_worth"], self.sources[cell[0]]["claims_worth"])
            drawn = share_that_holds([tally], rated[cell[0], OTHER_TOPICS], worth)
            most, least = numbers["accuracy_most"], numbers["accuracy_least"]
            rated[cell] = min(most, max(least, drawn))
        return rated

    def find_copying(self, beliefs, learned):
        """Note per pair of sources how much more wrong they share than due."""
        numbers, answered = self.numbers, defaultdict(list)
        stated = [vote for vote in self.votes if vote.states]
        for votes in grouped(stated, lambda vote: vote.question).values():
            if len(votes) <= numbers["pair_max_votes"]:
                for one, other in combinations(votes, 2):
                    both = frozenset([one.source, other.source])
                    answered[both].append((one.answer.key, other.answer.key))
        chance = mean([1 / count for count in learned.wrong_answers.values()] or [0])
        for pair, answers in answered.items():
            if len(pair) < 2 or len(answers) < numbers["pair_min_questions"]:
                continue
            same = [one for one, other in answers if one == other]
            right = sum(beliefs[key][0] for key in same)
            rest = len(answers) - right
            one, other = (learned.accuracy[source, OTHER_TOPICS] for source in pair)
            due = (1 - one) * (1 - other) * chance / max(1e-6, 1 - one * other)
            due = min(0.98, due)
            found = (len(same) - right - due * rest) / (1 - due)
            found /= rest + numbers["pair_worth"]
            if found >= numbers["dependence_least"]:
                learned.dependence[pair] = found

    def weigh(self, voices, learned, as_told):
        """Give the voices on one question weights and points: steps 4 and 5."""
        saying, numbers = grouped(voices, lambda voice: voice.said), self.numbers
        for voice in voices:
            others = {other.source for other in saying[voice.said]}
            pairs = [frozenset([voice.source, other]) for other in others]
            shared = sum(learned.dependence.get(pair, 0) for pair in pairs)
            voice.weight = (voice.factor if as_told else 1) / (1 + shared)
            if voice.answer.is_right is False:
                voice.weight = 0
            overall = learned.accuracy[voice.source, OTHER_TOPICS]
            right = learned.accuracy.get((voice.source, voice.topic), overall)
            odds = right / (1 - right)
            odds *= self.wrong_count(voice.topic, learned) if voice.states else 1
            voice.points = max(0, log(odds))
        for alike in saying.values():
            before = 0
            for voice in sorted(alike, key=lambda one: (-one.points, -one.weight)):
                crowd = 1 + numbers["crowding"] * before
                before += voice.weight
                voice.points *= voice.weight / crowd

    def wrong_count(self, topic, learned):
        """Return how many wrong answers are about equally likely on a topic."""
        return learned.wrong_answers.get(topic, self.numbers["wrong_answers_usual"])

    def points_of(self, voices):
        """Return the points of answers, with what those that back them lend."""
        own = defaultdict(float)
        for voice in voices:
            own[voice.answer.key] += voice.points if voice.states else -voice.points
        return {
            key: points
            + sum(
                lent * max(0, own.get(giver, 0))
                for giver, (lent, _) in self.related[key].items()
            )
            for key, points in own.items()
        }

    def rivals(self, answer, among):
        """Return those among answers that cannot be right if this one is."""
        if answer.row["answer_kind"] == "set":
            return set()
        return {
            other
            for other in among
            if other != answer.key and not self.related[answer.key][other][1]
        }

    def score(self, answer, points, stated, pressing, learned):
        """Return the log odds of an answer against its rivals."""
        rivals = self.rivals(answer, stated)
        force = sum(exp(max(0, points[key])) for key in rivals & pressing)
        force += len(rivals - pressing)
        force += max(0, self.wrong_count(answer.row["topic"], learned) - len(rivals))
        return points[answer.key] - log(force)

    def believe(self, learned):
        """Return per answer its probability, and with it that of the narrower ones."""
        believed = {}
        for question, votes in grouped(self.votes, lambda vote: vote.question).items():
            self.weigh(votes, learned, as_told=False)
            points = self.points_of(votes)
            said = {vote.answer.key for vote in votes}
            settled = any(answer.is_right for answer in self.questions[question])
            for answer in self.questions[question]:
                if answer.key in said and (settled or answer.is_right is False):
                    believed[answer.key] = float(bool(answer.is_right))
                elif answer.key in said:
                    odds = exp(self.score(answer, points, said, said, learned))
                    believed[answer.key] = odds / (1 + odds)
        credits = dict(believed)
        for taker, givers in self.related.items():
            for giver, backing in givers.items():
                if backing == (1, True) and giver in credits and taker in believed:
                    credits[giver] += believed[taker]
        return {key: (belief, min(1, credits[key])) for key, belief in believed.items()}
