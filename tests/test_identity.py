"""No two companies become one by their names; near ones meet, whatever the script.

The SQL under test is the compiled text of the models; only the relations that they read
from are put in their place.
"""

import random
import unicodedata

import pytest
from engine import Engine
from hypothesis import given, settings
from hypothesis import strategies as st

# A letter or two of many scripts, with and without blanks between words.
LETTERS = "abcxyz\u0431\u0434\u0436\u03b2\u03b4\u05d1\u05d2\u0628\u062a"
LETTERS += "\u0915\u0e01\u0e02\u8c37\u6b4c\u6953\u30a2\u30ab\uac00\ub098"
SIGNS = "+#&.!-\u00b7\u3001\uff0b'/ "
NAMES = st.text(LETTERS + LETTERS.upper() + SIGNS, min_size=1, max_size=8)
DECIDED = "'' as name, '' as name_key, '' as other_id, '' as surviving_id"
# Every model between declared names and near ones.
BLOCKING = ("int_names_loosened", "int_names_distinguished", "int_names_blocked")
BLOCKING += ("int_blocks_sized", "int_names_compared")


@pytest.fixture(scope="module")
def engine(sample_build):
    return Engine(sample_build)


@pytest.fixture(scope="module")
def resolve(engine):
    """Declare companies by name and say whom each of some mentions is read as."""
    engine.relation(
        "int_aliases_known",
        "select 0 as row_number, '' as entity_id, '' as alias, '' as alias_kind,"
        " '' as language, false as is_ambiguous, null as retracted_on limit 0",
    )
    engine.relation("int_aliases_checked", "select 0 as row_number, '' as faults")
    engine.relation(
        "int_identity_decisions_accepted",
        f"select '' as entity_kind, {DECIDED}, '' as decision limit 0",
    )
    engine.relation("int_companies_known", "select null as parent_company_id")

    def read(names, mentions):
        engine.relation(
            "int_entities_joined",
            "select 'company' as entity_kind, 'id ' || unnest(range(len($1)))"
            " as entity_id, entity_id as surviving_id, unnest($1::varchar[]) as name",
            names,
        )
        engine.relation(
            "int_claims_known",
            "select unnest($1::varchar[]) as subject, null as counterparty,"
            " null as moved_to, null as speaker, null as person",
            mentions,
        )
        for model in ("int_names_spelled", "int_names_keyed"):
            engine.relation(model, engine.model(model))
        rows = engine.rows(
            "select mention, resolution, entity_id"
            f" from ({engine.model('int_mentions_resolved')})"
        )
        return {mention: tuple(found) for mention, *found in rows}

    return read


def folded(name):
    """Fold what may differ between two spellings of one name: width, case, blanks."""
    text = unicodedata.normalize("NFKC", name).casefold()
    return " ".join(text.split())


@settings(max_examples=60)
@given(names=st.lists(NAMES.filter(folded), min_size=1, max_size=12, unique=True))
def test_declared_name_is_read_as_its_own_company(resolve, names):
    found = resolve(names, names)
    for place, name in enumerate(names):
        assert found[name] == ("name", f"id {place}")


@settings(max_examples=60)
@given(
    names=st.lists(NAMES.filter(folded), min_size=1, max_size=12, unique=True),
    mentions=st.lists(NAMES, min_size=1, max_size=12),
)
def test_no_mention_is_read_as_a_name_that_folds_otherwise(resolve, names, mentions):
    for mention, (resolution, entity_id) in resolve(names, mentions).items():
        alike = [i for i, name in enumerate(names) if folded(name) == folded(mention)]
        if resolution == "name":
            assert int(entity_id.removeprefix("id ")) in alike
        # Several that fold alike are never one of them by chance.
        if len(alike) > 1 and mention not in names:
            assert (resolution, entity_id) == ("ambiguous", None)


@pytest.fixture(scope="module")
def near(engine):
    """Declare names and give the distance of each pair that meets."""
    engine.relation(
        "stg_parameters",
        "select * from (values ('candidate_max_distance', 0.34),"
        " ('block_most_names', 50)) as numbers (parameter, value)",
    )
    engine.relation(
        "stg_terms", "select 'legal_form' as list, unnest(['Ltd', '有限公司']) as term"
    )
    engine.relation(
        "int_mentions_resolved",
        "select '' as entity_kind, '' as name_key, '' as resolution limit 0",
    )

    def read(names):
        engine.relation(
            "int_names_keyed",
            "select 'company' as entity_kind, unnest($1::varchar[]) as name_key,"
            " name_key as entity_id, false as is_ambiguous, false as is_id_only",
            names,
        )
        for model in BLOCKING:
            engine.relation(model, engine.model(model))
        rows = engine.rows(
            "select name_key, other_name_key, distance from int_names_compared"
        )
        return {frozenset((one, other)): distance for one, other, distance in rows}

    return read


WORDS = st.text(LETTERS, min_size=3, max_size=12)


@settings(max_examples=60)
@given(word=WORDS, place=st.integers(0, 11), letter=st.sampled_from("q\u0436\u9f8d"))
def test_one_slip_is_one_letter_in_any_script(near, word, place, letter):
    at = place % len(word)
    slipped = word[:at] + letter + word[at + 1 :]
    if slipped != word:
        found = near([word, slipped])
        assert found == {frozenset((word, slipped)): pytest.approx(1 / len(word))}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("yahoo!", "yahoo"),
        ("acme ltd", "acme"),
        ("谷歌有限公司", "谷歌"),
        ("bank of oslo", "oslo bank of"),
        ("a.b.c", "abc"),
        ("\u0645\u064f\u062d\u064e\u0645\u062f", "\u0645\u062d\u0645\u062f"),
    ],
)
def test_what_differs_by_dress_alone_is_nearest(near, one, other):
    assert near([one, other, "somebody else"]) == {frozenset((one, other)): 0}


def test_crowd_of_like_names_is_not_compared_pair_by_pair(near, engine):
    # Far more than a block holds: the letters that all have in common join nobody.
    names = [f"{'aeiouy'[i % 6]}{chr(0x4E00 + i)} holdings" for i in range(400)]
    near([*names, "zebra", "zebru"])
    ((pairs,),) = engine.rows("select count(*) from int_names_compared")
    ((skipped,),) = engine.rows(
        "select count(*) from int_blocks_sized where is_skipped"
    )
    assert skipped
    assert pairs < len(names) * 50
    assert engine.rows(
        "select 1 from int_names_compared where name_key || other_name_key"
        " in ('zebrazebru', 'zebruzebra')"
    )


def test_long_chain_of_decisions_has_one_end(engine):
    ids = [f"e{number}" for number in range(1000)]
    random.Random(6).shuffle(ids)  # noqa: S311
    for chained in (ids, sorted(ids)):
        engine.relation(
            "int_identity_decisions_placed",
            "select 'company' as entity_kind, 'same' as decision,"
            " unnest($1::varchar[]) as other_id, unnest($2::varchar[]) as entity_id",
            chained[:-1],
            chained[1:],
        )
        found = engine.rows(engine.model("int_entities_chained"))
        assert len(found) == len(ids)
        assert {chain_id for *_, chain_id in found} == {"e0"}
