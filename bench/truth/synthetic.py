"""Write claims of sources of which some copy from others, and what is true.

    python bench/truth/synthetic.py ROWS FOLDER

ROWS is met within one in a hundred from ten thousand on. FOLDER gets claims.parquet
(source, item, attr, value, num), gold.parquet (item, value, num) and meta.json. The
same ROWS give the same rows in the same order on any machine.

56 sources speak with 40 voices: 36 loners, right on 45 to 85 % of items, and four
families of an original, right on 30 to 45 %, and four copiers, each of which repeats it
on 85 % of items and errs on its own on the rest. Five draws of a voice say who covers
an item; a member of a family that covers it speaks up on 80 %. An item has ten wrong
values, some likelier than others.
"""

import json
import sys
from pathlib import Path

import duckdb

# A voice covers 1 - (39/40)^5 of items; a loner claims once, a family 5 x .8 times.
CLAIMS_PER_ITEM = (1 - (39 / 40) ** 5) * (36 + 4 * 5 * 0.80)

# Below DuckDB's share of memory: the writer and the sort's last merge come on top.
SETTINGS = {"memory_limit": "2GB", "threads": "2"}

# A draw is a digest of what it decides, so that neither a seed nor threads matter.
# DuckDB's hash() would be quicker, but may change with its version.
DRAW = """
create macro draw(decision, below) as
    cast(md5_number_lower(decision) % below as integer)
"""

ITEMS = """
create table items as
select
    range as item_number,
    draw('truth ' || range, 11) as truth
from range($item_count)
"""

MEMBERS = """
create table members as
select
    voice.range as voice,
    member.range as member,
    voice.range >= 36 as is_family,
    if(
        voice.range < 36,
        0.45 + 0.40 * voice.range / 35,
        0.30 + 0.05 * (voice.range - 36)
    ) as accuracy
from range(40) as voice, range(5) as member
where voice.range >= 36 or member.range = 0
"""

# Sorted, or threads and spilling would decide the order of rows.
CLAIMS = """
create view claims as
with covers as (
    select distinct
        items.item_number,
        items.truth,
        draw('covers ' || items.item_number || ' ' || turn.range, 40) as voice
    from items, range(5) as turn
),

chances as (
    select
        covers.item_number,
        covers.truth,
        members.voice,
        members.member,
        members.is_family,
        members.accuracy,
        covers.item_number || ' ' || members.voice as original,
        covers.item_number || ' ' || members.voice || ' ' || members.member as place
    from covers
    inner join members
        on covers.voice = members.voice
),

spoken as (
    select
        *,
        if(
            member = 0 or draw('copies ' || place, 100) < 85, original, place
        ) as opinion
    from chances
    where not is_family or draw('speaks ' || place, 100) < 80
),

judged as (
    select
        *,
        if(
            draw('right ' || opinion, 10000) < accuracy * 10000,
            0,
            1 + least(draw('wrong ' || opinion, 10), draw('likelier ' || opinion, 10))
        ) as error
    from spoken
)

select
    's' || voice || 'm' || member as source,
    'i' || item_number as item,
    'label' as attr,
    'v' || (truth + error) % 11 as value,
    cast(null as double) as num
from judged
order by item_number, voice, member
"""

# An item that nobody speaks of can't be answered.
GOLD = """
create view gold as
select
    'i' || items.item_number as item,
    'v' || items.truth as value,
    cast(null as double) as num
from items
where 'i' || items.item_number in (select item from claims_written)
order by items.item_number
"""


def write(rows: int, folder: Path) -> dict[str, object]:
    """Write the three files into `folder`, made where missing; return the meta data.

    Raises duckdb.Error where `folder` can't be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    claims_path = str(folder / "claims.parquet")
    spill = {"temp_directory": str(folder / "spill")}
    with duckdb.connect(config=SETTINGS | spill) as connection:
        connection.execute(DRAW)
        connection.execute(ITEMS, {"item_count": round(rows / CLAIMS_PER_ITEM)})
        connection.execute(MEMBERS)
        connection.execute(CLAIMS)
        connection.table("claims").write_parquet(claims_path)
        connection.read_parquet(claims_path).create_view("claims_written")
        connection.execute(GOLD)
        connection.table("gold").write_parquet(str(folder / "gold.parquet"))
        counts = connection.execute(
            "select count(*), count(distinct source), count(distinct item) "
            "from claims_written"
        ).fetchone()
    meta = {"name": folder.name, "kind": "cat", "tol": None, "note": "synthetic"}
    meta |= dict(zip(("claims", "sources", "items"), counts, strict=True))
    meta["gold"] = meta["items"]
    (folder / "meta.json").write_text(json.dumps(meta) + "\n")
    return meta


def main() -> None:
    """Write the set asked for on the command line and print its meta data."""
    if len(sys.argv) != 3:
        sys.exit("usage: synthetic.py ROWS FOLDER")
    print(json.dumps(write(int(sys.argv[1]), Path(sys.argv[2]))))


if __name__ == "__main__":
    main()
