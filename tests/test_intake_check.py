"""What would stop a build is told before it starts: file, place and how to mend it."""

import gzip

import duckdb
import pytest
import yaml
from conftest import ROOT, run_dbt
from dbt_common.exceptions import DbtRuntimeError
from encodings_guessed import likely_encoding
from intake_folder import Intake
from new_corpus import intake_tables

HEADER = "claim_id,source_id,claim_type,subject\n"
CHINESE = "c1,s1,layoff,公司裁员两百人\nc2,s1,layoff,谷歌在九月暂停了合作\n"
# Files of a folder, and what must be said of them.
MISTAKES = {
    "missing column": (
        {"claims.csv": "claim_id,sorce_id,claim_type,subject\n"},
        ["claims.csv, header, column source_id", "`sorce_id`", "claim_id, sorce_id"],
    ),
    "no such column at all": (
        {"people.csv": "person_id\njo\n"},
        ["people.csv, header, column name", "missing", "Add `name`"],
    ),
    "column twice": (
        {"people.csv": "person_id,name,NAME\n"},
        ["people.csv, header, column name", "twice"],
    ),
    "no header": ({"claims.csv": "c1,s1,layoff,acme\n"}, ["claims.csv", "none of the"]),
    "semicolons": ({"claims.csv": HEADER.replace(",", ";")}, ["semicolons"]),
    "empty": ({"claims.csv": ""}, ["claims.csv: is empty"]),
    "blank": ({"claims.csv": "\n\n"}, ["claims.csv: is empty"]),
    "empty, packed": (
        {"claims.csv.gz": gzip.compress(b"")},
        ["claims.csv.gz: is empty"],
    ),
    "not packed": ({"claims.csv.gz": HEADER}, ["claims.csv.gz", "unpacked"]),
    "cut off": (
        {"claims.csv.gz": gzip.compress((HEADER + CHINESE).encode())[:-12]},
        ["claims.csv.gz", "unpacked"],
    ),
    "no Parquet": ({"claims.parquet": "PAR1"}, ["claims.parquet", "no Parquet"]),
    "Chinese encoding": (
        {"claims.csv": (HEADER + CHINESE).encode("gbk")},
        ["claims.csv: is not UTF-8", "GB18030", "iconv -f GB18030 -t UTF-8"],
    ),
    "two bytes a letter": (
        {"claims.csv": (HEADER + CHINESE).encode("utf-16")},
        ["claims.csv: is not UTF-8", "UTF-16"],
    ),
    "misspelt file": ({"claim.csv": HEADER}, ["claim.csv", "Rename it claims.csv"]),
    "capital letter": ({"Claims.csv": HEADER}, ["Claims.csv", "Rename it claims.csv"]),
    "a copy": ({"claims (2).csv": HEADER}, ["claims (2).csv", "claims_2.csv"]),
    "unknown file": ({"results.csv": HEADER}, ["results.csv", "no table", "claims"]),
    "a spreadsheet": ({"claims.xlsx": "PK"}, ["claims.xlsx", "Save it as .csv"]),
    "no ending": ({"claims": HEADER}, ["claims", "Save it as .csv"]),
    "misspelt folder": ({"claim/a.csv": HEADER}, ["claim/", "Rename it claims/"]),
    "two forms": (
        {"claims.csv": HEADER, "claims.csv.gz": gzip.compress(HEADER.encode())},
        ["claims.csv.gz", "same rows twice"],
    ),
    "torn vocabulary": (
        {"terms.csv": "list,term\na,b\na,b,c\n"},
        ["terms.csv, line 3", "too many cells"],
    ),
}


def tables():
    seeds = yaml.safe_load((ROOT / "seeds" / "_seeds.yml").read_text())["seeds"]
    columns = {seed["name"]: list(seed["config"]["column_types"]) for seed in seeds}
    known = {
        name: {"columns": columns[name], "is_rule": False} | intake
        for name, intake in intake_tables().items()
    }
    terms = columns["terms"]
    return known | {"terms": {"columns": terms, "required": ["list"], "is_rule": True}}


def write(folder, files):
    for name, content in files.items():
        path = folder / "corpus" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder / "corpus"


def check(folder, files):
    """Check a folder with these files and return the connection that was prepared."""
    corpus = write(folder, files)
    connection = duckdb.connect()
    config = {"tables": tables(), "rules": [], "kept": None}
    Intake(corpus, config, folder / "dossier.duckdb", connection).prepare()
    return connection


@pytest.mark.parametrize("mistake", MISTAKES)
def test_mistake_is_told_with_its_place_and_how_to_mend_it(mistake, tmp_path):
    files, told = MISTAKES[mistake]
    with pytest.raises(DbtRuntimeError) as refused:
        check(tmp_path, files)
    assert not [part for part in told if part not in str(refused.value)], refused.value
    assert " 1 mistake " in str(refused.value)


def test_all_mistakes_are_told_at_once(tmp_path):
    files = {"claims.csv": "", "claim.csv": HEADER, "people.csv": "person_id\n"}
    with pytest.raises(
        DbtRuntimeError, match=r"(?s)3 mistakes.*claim\.csv.*people\.csv"
    ):
        check(tmp_path, files)


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        (b"a,b,c,caf\xe9\n" + "b,b,c,café\nc,b,c,é\n".encode(), [("claims.csv", "2")]),
        (b"a,b,c,caf\xe9\nb,b,c,d\n", [("claims.csv", "2")]),
    ],
    ids=["among UTF-8", "among ASCII"],
)
def test_slip_in_a_file_of_utf8_costs_one_line(tmp_path, content, lines):
    connection = check(tmp_path, {"claims.csv": HEADER.encode() + content})
    found = connection.sql("select file_name, line_number from intake.refused_lines")
    assert found.fetchall() == lines


def test_what_may_lie_beside_is_let_be(tmp_path):
    beside = {"README.md": "x", ".DS_Store": "x", "expected/claims.csv": "x"}
    check(tmp_path, {"claims.csv": HEADER} | beside)


@pytest.mark.parametrize(
    ("encoding", "name", "text"),
    [
        ("gbk", "GB18030", "公司裁员两百人占员工总数的百分之十四"),
        ("big5", "BIG5", "公司裁員兩百人佔員工總數的百分之十四"),
        ("cp932", "CP932", "グーグルは九月に同社との取引を停止した"),
        ("euc_kr", "EUC-KR", "구글은 9월에 회사와의 작업을 중단했다"),
        ("cp1256", "WINDOWS-1256", "أوقفت جوجل عملها مع الشركة في سبتمبر"),
        ("cp1251", "WINDOWS-1251", "Компания уволила двести человек"),
        ("latin-1", "WINDOWS-1252", "La société a licencié près de deux cents"),
        ("utf-16-le", "UTF-16LE", "The company has laid off two hundred"),
    ],
)
def test_likely_encoding_is_named(encoding, name, text):
    assert likely_encoding(f"c1,{text}\n".encode(encoding)) == name


def test_nothing_is_built_from_a_corpus_with_mistakes(tmp_path):
    corpus = write(tmp_path, {"claims.csv": "", "people.csv": "person_id,nam\njo,Jo\n"})
    (tmp_path / "dossier.duckdb").write_bytes(b"the last green build")
    build = run_dbt(tmp_path, "build", corpus=corpus)
    assert build.returncode != 0
    assert "claims.csv: is empty" in build.output
    assert "Rename `nam` to `name`" in build.output
    assert build.published_file.read_bytes() == b"the last green build"
    assert "OK loaded seed" not in build.output
