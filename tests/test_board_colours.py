"""Words and rungs stand out from the paper, by day and by night."""

import re

import pytest
from board_pages import LOOK


def contrast(first, second):
    """Return the contrast of two colours as WCAG 2 defines it."""

    def luminance(colour):
        parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
        linear = [
            p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
        ]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    lighter, darker = sorted(map(luminance, (first, second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_words_stand_out_from_the_paper(theme):
    style = (LOOK / "page.css").read_text(encoding="utf-8")
    block = re.findall(r":root \{(.*?)\}", style, re.DOTALL)[theme]
    colours = dict(re.findall(r"--(\w[\w-]*): (#[0-9a-f]{6})", block))
    for ink in ("ink", "quiet", "accent"):
        assert contrast(colours[ink], colours["paper"]) >= 4.5, ink
        assert contrast(colours[ink], colours["wash"]) >= 4.5, ink
    assert contrast(colours["alarm"], colours["alarm-wash"]) >= 4.5
    # The ladder stays one to eyes that see no colour: each rung is darker, or lighter.
    rungs = [contrast(colours[f"band{rung}"], colours["paper"]) for rung in range(1, 7)]
    assert rungs == sorted(rungs)
