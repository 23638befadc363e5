"""How often each feature of a generated corpus occurs: change a number here.

Counts follow from the number of claims; shares are of what the comment names. Names are
those of the SQL variables in `sql/`.
"""

# Claims for each row of another table, as ten million claims have half a million
# documents of twenty thousand publishers on two hundred thousand companies.
CLAIMS_PER = {"document": 20, "publisher": 500, "company": 50, "person": 100}
# Small corpora need a few of each, or nobody would have anybody to contradict.
LEAST = {"document": 50, "publisher": 40, "company": 100, "person": 50}

# Told at once or later: the days are bounded by the reference rates of currencies.
FIRST_DAY = "2024-01-03"
DAY_COUNT = 900

# Claims of an event: 1 + a draw below a power of two up to this, its exponent the least
# of three draws. Tests of the count are in tests/test_scale.py.
MOST_TELLINGS_BITS = 8
CLAIMS_PER_EVENT = 4.75

RATES = {
    # of companies and of each other script: has a name in it
    "transliterated": 0.35,
    # of companies: has a legal name beside
    "has_legal_name": 0.60,
    # of mentions: by the legal name; by the id
    "by_legal_name": 0.08,
    "by_id": 0.06,
    # of publishers: one that repeats another's claims, and how many it repeats
    "copier": 0.30,
    "copies": 0.85,
    # of copies: says where it has it from
    "credits": 0.50,
    # of claims: from the memo that many retell; names an own origin
    "from_memo": 0.20,
    "names_origin": 0.15,
    # of events: never happened; and of claims on these: denies
    "false_event": 0.03,
    "denies_false": 0.40,
    # of claims on events that did happen, by the second teller or later
    "denies": 0.012,
    "corrects": 0.006,
    "repeats": 0.006,
    "rumours": 0.03,
    # of claims: told weeks late; told up to two years late
    "weeks_late": 0.17,
    "years_late": 0.03,
    # of claims: withdrawn within a month; of documents: withdrawn whole
    "retracted": 0.003,
    "source_retracted": 0.001,
    # of claims: a faulty row is put beside
    "faulty": 0.005,
    # of claims: names the month only, the year only, no day, a day by approximation
    "by_month": 0.20,
    "by_year": 0.03,
    "undated": 0.02,
    "about_day": 0.03,
    # of figures: about, at least, a range
    "about": 0.08,
    "at_least": 0.05,
    "between": 0.05,
    # of claims on events with two figures: tells the second
    "second_figure": 0.30,
    # of claims: a named speaker, a phrase for speakers; has the hash of its place
    "named_speaker": 0.12,
    "phrased_speaker": 0.10,
    "hashed": 0.20,
    # of claims on a pull-back: says who takes over; of claims with causes: says one
    "tells_successor": 0.10,
    "tells_cause": 0.50,
    # of companies: in focus (the positioning mart is about them); and no more than so
    # many, for nobody follows more however much is said
    "focus": 0.001,
    "focus_most": 25,
    # of claims of the next day: on events of this day, on those of the last month
    "on_new_events": 0.55,
    "on_recent_events": 0.30,
    # of claims in the first file and the last: withdrawn on the next day
    "retracted_next": 0.001,
    # of events: right in the memo that many retell
    "memo_accuracy": 0.93,
}
# What the next day brings, as a share of all claims and documents.
NEXT_DAY = 0.01
