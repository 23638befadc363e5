"""Invent companies in ten scripts, some declared twice, and claims that misspell them.

The same count gives the same names on any machine. What is true is known: which two
declarations are one company, which differ by punctuation or a digit alone and are two,
and whom each mention means.
"""

import csv
import random
import unicodedata
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

# Letters that syllables are made of; None: the script puts no blanks between words.
SPACED = {
    "latin": ("bcdfghjklmnprstvwxz", "aeiouy"),
    "cyrillic": ("бвгдклмнпрст", "аеиоу"),
    "greek": ("βγδκλμνπρτ", "αεηιο"),
    "devanagari": ("कगचजटडतदनपबमरलस", ("ा", "ि", "ी", "ु", "े", "ो")),
    "arabic": ("بتجدرزسعفقكلمن", "اوي"),
    "hebrew": ("בגדזחטכלמנסרש", "אוי"),
}
UNSPACED = {
    "han": [chr(code) for code in range(0x4E00, 0x4E00 + 1800)],
    "kana": [chr(code) for code in range(0x30A2, 0x30F0)],
    "hangul": [chr(code) for code in range(0xAC00, 0xAC00 + 5600, 7)],
    "thai": [chr(code) for code in range(0x0E01, 0x0E2F)],
}
FORMS = {
    "latin": ["Inc", "Inc.", "Corporation", "Ltd", "Co., Ltd.", "GmbH", "S.A.", "LLC"],
    "cyrillic": ["\u041e\u041e\u041e", "ПАО"],
    "han": ["有限公司", "股份有限公司", "集团"],
    "kana": ["株式会社"],
    "hangul": ["주식회사"],
    "thai": ["จำกัด"],
}
MARKS = ".-&'+/·!"
# Shares of the declared companies that have a double, or a twin that is another.
DOUBLES, TWINS, DIGITS, CHAINED = 0.02, 0.01, 0.005, 0.005


@dataclass
class Corpus:
    """Companies by id, and what is true of them."""

    companies: dict = field(default_factory=dict)
    doubles: dict = field(default_factory=dict)
    twins: set = field(default_factory=set)
    chains: list = field(default_factory=list)
    # Spelling: the id that it means ('' for none that is declared), and how it is bent.
    mentions: dict = field(default_factory=dict)
    taken: set = field(default_factory=set)

    def declare(self, name: str) -> str | None:
        """Add a company unless one goes by that name; return its id."""
        if folded(name) in self.taken:
            return None
        self.taken.add(folded(name))
        company_id = f"e{len(self.companies)}"
        self.companies[company_id] = name
        return company_id


def folded(name: str) -> str:
    """Fold case, width and blanks, as a reader would."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


class Inventor:
    """Makes names that look like names, and bends them."""

    def __init__(self, seed: int):
        """Start a series of names."""
        self.chance = random.Random(seed)  # noqa: S311
        # A few words are in very many names, as in life.
        self.common = {
            script: [self.word(script) for _ in range(200)] for script in SPACED
        }

    def word(self, script: str) -> str:
        """Return a word of two to four syllables, a third of them closed."""
        first, second = SPACED[script]
        return "".join(
            self.chance.choice(first)
            + self.chance.choice(second)
            + (self.chance.choice(first) if self.chance.random() < 0.3 else "")
            for _ in range(self.chance.randint(2, 4))
        )

    def name(self) -> tuple[str, str]:
        """Return a script, Latin most often, and a name in it without its form."""
        scripts = ["latin"] * 8 + list(SPACED) + list(UNSPACED)
        script = self.chance.choice(scripts)
        if script in UNSPACED:
            size = self.chance.randint(3, 4) if script == "han" else 6
            return script, "".join(self.chance.choices(UNSPACED[script], k=size))
        words = [self.word(script)]
        rank = min(int(self.chance.paretovariate(0.7)) - 1, 199)
        words += [self.common[script][rank], self.word(script)][
            : self.chance.randint(0, 2)
        ]
        return script, " ".join(words).title()

    def with_form(self, script: str, name: str) -> str:
        """Return the name with a legal form, where its script has one."""
        forms = FORMS.get(script)
        if not forms or self.chance.random() < 0.3:
            return name
        form = self.chance.choice(forms)
        return name + form if script in UNSPACED else f"{name} {form}"

    def slip(self, name: str) -> str:
        """Return the name with one letter changed, left out, doubled or swapped."""
        at = self.chance.randrange(1, len(name))
        letter = self.chance.choice([c for c in name if c != " "])
        return self.chance.choice(
            [
                name[:at] + letter + name[at + 1 :],
                name[:at] + name[at + 1 :],
                name[:at] + letter + name[at:],
                name[: at - 1] + name[at] + name[at - 1] + name[at + 1 :],
            ]
        )

    def bend(self, script: str, name: str) -> tuple[str, str]:
        """Return how a name is misspelt, and the result."""
        ways = ["form", "mark", "slip"]
        ways += ["two slips"] if len(name) >= 10 else []
        ways += ["order"] if " " in name else []
        way = self.chance.choice(ways)
        if way == "form":
            return way, self.with_form(script, name)
        if way == "mark":
            at = self.chance.randrange(1, len(name))
            return way, name[:at] + self.chance.choice(MARKS) + name[at:]
        if way == "order":
            return way, " ".join(reversed(name.split()))
        slipped = self.slip(name)
        return way, self.slip(slipped) if way == "two slips" else slipped


def invent(count: int) -> Corpus:
    """Return a corpus of about so many declared companies."""
    inventor, corpus = Inventor(count), Corpus()
    chance = inventor.chance
    while len(corpus.companies) < count:
        script, bare = inventor.name()
        company_id = corpus.declare(inventor.with_form(script, bare))
        if company_id is None:
            continue
        draw = chance.random()
        if draw < DOUBLES:
            way, bent = inventor.bend(script, bare)
            if other_id := corpus.declare(bent):
                corpus.doubles[company_id, other_id] = way
        elif draw < DOUBLES + TWINS:
            at = chance.randrange(1, len(bare))
            declare_twin(
                corpus, company_id, bare[:at] + chance.choice(MARKS) + bare[at:]
            )
        elif draw < DOUBLES + TWINS + DIGITS:
            ones = [corpus.declare(f"{bare} {number}") for number in (1, 2)]
            corpus.twins |= {tuple(ones)} if None not in ones else set()
        elif draw < DOUBLES + TWINS + DIGITS + CHAINED:
            corpus.chains.append([company_id])
        elif draw < 0.1:
            mention(corpus, inventor, company_id, script, bare)
    for chain in corpus.chains:
        for _ in range(chance.randint(1, 9)):
            script, bare = inventor.name()
            if other_id := corpus.declare(inventor.with_form(script, bare)):
                chain.append(other_id)
    return corpus


def declare_twin(corpus: Corpus, company_id: str, spelling: str) -> None:
    """Declare another company whose name differs by a mark alone, and mention both."""
    other_id = corpus.declare(spelling)
    if other_id is None:
        return
    corpus.twins.add((company_id, other_id))
    for one in (company_id, other_id):
        corpus.mentions[corpus.companies[one]] = (one, "as declared")


def mention(corpus: Corpus, inventor: Inventor, company_id, script, bare) -> None:
    """Mention a company as it is declared, misspelt, or one that is not declared."""
    draw = inventor.chance.random()
    if draw < 0.3:
        name = corpus.companies[company_id]
        corpus.mentions[name] = (company_id, "as declared")
        return
    if draw < 0.8:
        way, spelling = inventor.bend(script, bare)
        meant = (company_id, way)
    else:
        _, spelling = inventor.name()
        meant = ("", "undeclared")
    if folded(spelling) not in corpus.taken:
        corpus.taken.add(folded(spelling))
        corpus.mentions[spelling] = meant


def write(corpus: Corpus, folder: Path) -> None:
    """Write the corpus as an intake folder."""
    folder.mkdir(parents=True, exist_ok=True)
    claims = (
        (f"c{number}", "wire", "layoff", spelling)
        for number, spelling in enumerate(corpus.mentions)
    )
    decisions = (
        (ones[0], ones[1], "same")
        for chain in corpus.chains
        for ones in pairwise(chain)
    )
    for table, header, rows in (
        ("companies", "company_id,name", corpus.companies.items()),
        ("sources", "source_id,source_kind", [("wire", "report")]),
        ("claims", "claim_id,source_id,claim_type,subject", claims),
        ("identity_decisions", "name,entity_id,decision", decisions),
    ):
        path = folder / f"{table}.csv"
        with path.open("w", newline="", encoding="utf-8") as opened:
            writer = csv.writer(opened, lineterminator="\n")
            writer.writerow(header.split(","))
            writer.writerows(rows)
