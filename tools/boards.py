"""Write the boards as pages that open by double-click.

python tools/boards.py FOLDER
"""

import sys
from pathlib import Path

from board_answers import BoardError, answer_boards
from board_pages import write_pages
from summarise import published_file


def main(folder: Path) -> None:
    """Write all pages of the published file into `folder` and say where to begin."""
    published = published_file()
    if not published.exists():
        raise BoardError(f"{published} is not there: run make build first.")
    count = write_pages(answer_boards(published, Path.cwd()), folder)
    print(f"{count:,} pages; open {folder.resolve() / 'index.html'}")


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]))
    except BoardError as error:
        sys.exit(str(error))
