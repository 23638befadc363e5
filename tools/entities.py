"""Draw the entities of the marts from their contracts: python tools/entities.py.

Keys come from the contracts, arrows from the tests that hold one table's column
against another's key. Nothing is drawn by hand, so nothing can be out of date.
"""

import json
import re
import sys
from collections import defaultdict
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "entities.md"
OPENING = """# Entities

Every mart with its key, and every column that a test holds against another mart's key.
Written by `make entities` from the contracts and the tests; do not edit.

"""
REF = re.compile(r"ref\('(\w+)'\)")


def read_keys(manifest: dict) -> dict[str, list[str]]:
    """Return every mart's primary key by the mart's name."""
    marts = {}
    for node in manifest["nodes"].values():
        if node["resource_type"] != "model" or node["fqn"][1] != "marts":
            continue
        marts[node["name"]] = [
            column
            for rule in node["constraints"]
            if rule["type"] == "primary_key"
            for column in rule["columns"]
        ]
    return marts


def read_arrows(manifest: dict) -> set[tuple[str, str, str]]:
    """Return (mart, column, mart it points to) for every relationships test."""
    arrows = set()
    for node in manifest["nodes"].values():
        test = node.get("test_metadata") or {}
        if test.get("name") == "relationships":
            owner = node["attached_node"].split(".")[-1]
            target = REF.search(test["kwargs"]["to"])[1]
            arrows.add((owner, test["kwargs"]["column_name"], target))
    return arrows


def drawn(manifest: dict) -> str:
    """Return the diagram as Mermaid."""
    keys = read_keys(manifest)
    arrows = sorted(
        arrow for arrow in read_arrows(manifest) if {arrow[0], arrow[2]} <= keys.keys()
    )
    types = {
        node["name"]: {name: of["data_type"] for name, of in node["columns"].items()}
        for node in manifest["nodes"].values()
        if node["name"] in keys
    }
    shown = defaultdict(dict)
    for mart, key in keys.items():
        shown[mart].update(dict.fromkeys(key, "PK"))
    for mart, column, _ in arrows:
        marked = shown[mart].get(column)
        shown[mart][column] = "PK, FK" if marked else "FK"
    lines = ["```mermaid", "erDiagram"]
    for mart in sorted(keys):
        lines.append(f"    {mart} {{")
        for column, mark in shown[mart].items():
            kind = re.sub(r"\W+", "_", types[mart][column]).strip("_")
            lines.append(f"        {kind} {column} {mark}")
        lines.append("    }")
    for mart, column, target in arrows:
        lines.append(f"    {target} ||--o{{ {mart} : {column}")
    return "\n".join([*lines, "```", ""])


if __name__ == "__main__":
    source = Path(sys.argv[1] if len(sys.argv) > 1 else "target/manifest.json")
    read = json.loads(source.read_text(encoding="utf-8"))
    PAGE.write_text(OPENING + drawn(read), encoding="utf-8")
