"""Ask as an assistant does, by a server that speaks the Model Context Protocol."""

import asyncio
import json
import sys
from importlib.metadata import version
from pathlib import Path

from fastmcp import Client
from fastmcp.client.transports import StdioTransport
from plain import tell

# Without these bounds a long answer is cut, and says so beside the rows.
BOUNDS = ("--max-rows", "5000", "--max-chars", "2000000")
SERVER = StdioTransport(
    command=str(Path(sys.executable).with_name("mcp-server-motherduck")),
    args=["--db-path", sys.argv[1], *BOUNDS],
)


def main():
    """Hold one session open for all questions."""
    with asyncio.Runner() as runner:
        client = Client(SERVER)
        runner.run(client.__aenter__())

        def call(tool, **arguments):
            result = runner.run(client.call_tool(tool, arguments))
            return json.loads(result.content[0].text, parse_float=str, parse_int=str)

        listed = call("list_tables", schema="marts")["tables"]
        columns = [
            [table["name"], column["name"]]
            for table in listed
            for column in call("list_columns", schema="marts", table=table["name"])[
                "columns"
            ]
        ]
        try:
            tell(
                version("duckdb"),
                lambda query: call("execute_query", sql=query)["rows"],
                reflected={
                    "columns": columns,
                    "comments": [[table["name"], table["comment"]] for table in listed],
                },
            )
        finally:
            runner.run(client.__aexit__(None, None, None))


main()
