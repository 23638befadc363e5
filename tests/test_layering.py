"""Arrows run one way: seeds, staging, intermediate, marts."""

from pathlib import Path

MAY_READ = {
    "staging": {"seeds"},
    "intermediate": {"staging", "intermediate"},
    "marts": {"staging", "intermediate", "marts"},
}


def layer(node):
    folder, *rest = Path(node["original_file_path"]).parts
    return rest[0] if folder == "models" else folder


def edges(manifest):
    nodes = {**manifest["nodes"], **manifest["sources"]}
    for model in (n for n in nodes.values() if n["resource_type"] == "model"):
        for parent in model["depends_on"]["nodes"]:
            yield model, nodes[parent]


def test_model_reads_only_its_own_or_an_earlier_layer(manifest):
    wrong = [
        f"{child['name']} in {layer(child)} reads {parent['name']} in {layer(parent)}"
        for child, parent in edges(manifest)
        if layer(parent) not in MAY_READ[layer(child)]
    ]
    assert list(edges(manifest))
    assert not wrong


def test_staging_reads_one_seed_each(manifest):
    parents = {}
    for child, parent in edges(manifest):
        if layer(child) == "staging":
            parents.setdefault(child["name"], set()).add(parent["name"])
    assert parents == {child: {child.removeprefix("stg_")} for child in parents}


def test_folder_is_the_schema(manifest):
    wrong = [
        f"{node['name']} in {layer(node)} is built in {node['schema']}"
        for node in manifest["nodes"].values()
        if node["resource_type"] == "model" and node["schema"] != layer(node)
    ]
    assert not wrong
