"""Run dbt and tell of every node that takes long, even where --quiet hides the rest.

    python tools/progress.py --quiet build

Takes what dbt takes, and ends as dbt ends.
"""

import sys

from dbt.cli.main import cli

# Of a build of some hundred nodes that lasts a minute, none takes so long.
LONG_SECONDS = 5
# What dbt tells of a node that is done, and how it names the number of all nodes there.
TOTALS = {
    "LogModelResult": "total",
    "LogSeedResult": "total",
    "LogTestResult": "num_models",
}


def tell(event) -> None:
    """Print how far dbt is when a node that took long is done."""
    done = event.data
    if event.info.name in TOTALS and done.execution_time >= LONG_SECONDS:
        total = getattr(done, TOTALS[event.info.name])
        node = f"{done.node_info.node_name} {done.execution_time:.0f} s"
        print(f"[{done.index}/{total}] {node}", flush=True)


if __name__ == "__main__":
    cli(sys.argv[1:], prog_name="dbt", obj={"callbacks": [tell]})
