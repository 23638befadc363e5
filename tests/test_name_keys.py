"""Two spellings of a name meet in one key, and no letter of any script is lost."""

import sys
import unicodedata

import pytest
from engine import Engine
from hypothesis import given, settings
from hypothesis import strategies as st

TATWEEL = "\u0640"
# An id is a name too: this one is told from the names by a letter of nobody's.
ID_MARK = "\ue000"
# Marks and blanks that make two spellings of one name look alike.
MARKS = "\u0301\u200b\u3000\uff21\uff42 E\u00e9\u00df\u03a3\u03c2"


@pytest.fixture(scope="module")
def engine(sample_build):
    return Engine(sample_build)


@pytest.fixture(scope="module")
def keys_of(engine):
    no_alias = "select '' as alias, '' as entity_id, null as is_ambiguous,"
    no_alias += " '' as alias_kind, '' as language,"
    engine.relation(
        "int_aliases_known", f"{no_alias} null as retracted_on, 0 as row_number limit 0"
    )
    engine.relation("int_aliases_checked", "select 0 as row_number, '' as faults")
    engine.relation(
        "int_identity_decisions_accepted",
        "select '' as entity_kind, '' as name, '' as name_key, '' as surviving_id,"
        " '' as other_id, '' as decision limit 0",
    )
    query = (
        f"select entity_id, name_key from ({engine.model('int_names_spelled')})"
        f" where not starts_with(name_key, '{ID_MARK}')"
    )

    def read(names):
        engine.relation(
            "int_entities_joined",
            f"select 'company' as entity_kind, '{ID_MARK}'"
            " || unnest(range(len(?::varchar[]))) as entity_id,"
            " entity_id as surviving_id, unnest(?::varchar[]) as name",
            names,
            names,
        )
        found = dict(engine.rows(query))
        return [found.get(f"{ID_MARK}{place}") for place in range(len(names))]

    return read


def letters():
    """Every letter of every script, but the one that only stretches a word."""
    everything = map(chr, range(sys.maxunicode + 1))
    return [c for c in everything if unicodedata.category(c)[0] == "L" and c != TATWEEL]


def test_key_keeps_every_letter_of_every_script(keys_of):
    alphabet = letters()
    keys = keys_of([f"a{letter}b" for letter in alphabet])
    lost = [c for c, key in zip(alphabet, keys, strict=True) if key in (None, "ab")]
    assert len(alphabet) > 100_000
    assert not lost


def folded(letter):
    """Fold width and case as Unicode does, and the Turkish capital of i to i."""
    return unicodedata.normalize("NFKC", letter).casefold().replace("i\u0307", "i")


def test_key_differs_where_a_letter_differs(keys_of):
    alphabet = letters()
    same_key = {}
    keys = keys_of([f"a{letter}b" for letter in alphabet])
    for letter, key in zip(alphabet, keys, strict=True):
        same_key.setdefault(key, set()).add(folded(letter))
    assert not {key: kinds for key, kinds in same_key.items() if len(kinds) > 1}


def test_key_keeps_every_mark_and_digit(keys_of):
    # C, C++ and C# are three companies, and so are A.B and AB.
    everything = map(chr, range(sys.maxunicode + 1))
    kept = [c for c in everything if unicodedata.category(c)[0] in "PSN"]
    kinds = {}
    for one, key in zip(kept, keys_of([f"a{one}b" for one in kept]), strict=True):
        assert key not in (None, "ab", "a b"), one
        kinds.setdefault(key, set()).add(folded(one))
    assert len(kept) > 8_000
    assert not {key: alike for key, alike in kinds.items() if len(alike) > 1}


def test_key_is_the_same_in_upper_and_lower_case(keys_of):
    cased = [c for c in letters() if c.lower() != c and len(c.lower()) == 1]
    upper = keys_of(cased)
    lower = keys_of([letter.lower() for letter in cased])
    assert len(cased) > 1000
    assert not [
        letter
        for letter, one, other in zip(cased, upper, lower, strict=True)
        if one != other
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("\uff27\uff4f\uff4f\uff47\uff4c\uff45", "google"),
        ("Cafe\u0301", "café"),
        ("グ\u3000ー グ", "グ ー グ"),
        ("  Scale\u00a0 AI\u200b ", "scale ai"),
        ("ΟΔΟΣ", "οδος"),
        ("STRASSE", "Straße"),
        ("محـــمد", "محمد"),
    ],
)
def test_two_spellings_of_a_name_have_one_key(keys_of, one, other):
    first, second = keys_of([one, other])
    assert first == second


@settings(max_examples=60)
@given(
    names=st.lists(
        st.text(max_size=12) | st.text(MARKS, max_size=8), min_size=1, max_size=80
    )
)
def test_key_of_a_key_is_the_key(keys_of, names):
    keys = [key for key in keys_of(names) if key is not None]
    assert keys_of(keys or ["a"]) == (keys or ["a"])
