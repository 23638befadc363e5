"""Write the boards as pages that open by double-click.

python tools/boards.py FOLDER
"""

import os
import sys
from pathlib import Path

import duckdb
from board_answers import BoardError, answer_boards
from board_pages import write_pages
from summarise import published_file


def file_to_show() -> Path:
    """Return the published file, or the working file of a corpus without claims.

    A build without claims is never published; its pages say that nothing is there yet.
    Raises BoardError where there is neither.
    """
    published = published_file()
    if published.exists():
        return published
    working = Path(os.environ.get("DOSSIER_BUILD", "build/dossier.duckdb"))
    if working.exists():
        with duckdb.connect(str(working), read_only=True) as connection:
            if (
                connection.sql("select * from marts.fct_claims limit 1").fetchall()
                == []
            ):
                return working
    raise BoardError(f"{published} is not there: run make build first.")


def main(folder: Path) -> None:
    """Write all pages into `folder` and say where to begin."""
    count = write_pages(answer_boards(file_to_show(), Path.cwd()), folder)
    print(f"{count:,} pages; open {folder.resolve() / 'index.html'}")


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]))
    except BoardError as error:
        sys.exit(str(error))
