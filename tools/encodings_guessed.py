"""Name the encoding that a text which is not UTF-8 most likely has."""

import codecs
import re

# Of each encoding its name for iconv, Python's, and what common text in it looks like:
# letters of its script; for Chinese characters the bytes of the frequent ones.
MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
FREQUENT = {
    # Lead bytes of the more frequent half of the characters, and of punctuation.
    # Korean first: every frequent syllable is a frequent Chinese character too.
    "EUC-KR": ("euc_kr", range(0xB0, 0xC9), (0xA1, 0xA3)),
    "GB18030": ("gb18030", range(0xB0, 0xD8), (0xA1, 0xA3)),
    "BIG5": ("big5", range(0xA4, 0xC7), (0xA1,)),
}
LETTERS = {
    "CP932": ("cp932", r"[\u3000-\u303f\u3040-\u30ff\uff01-\uff5e]"),
    "WINDOWS-1251": ("cp1251", r"[\u0401-\u0451]{3,}|[\u00ab\u00bb\u2013\u2014]"),
    "WINDOWS-1256": ("cp1256", r"[\u0621-\u064a،؛؟]"),
    "WINDOWS-1252": (
        "cp1252",
        r"(?<![^\x00-\x7f])[À-ÖØ-öø-ÿŒœŠšŽž]{1,2}(?![^\x00-\x7f])|[\u2013-\u2026«»€£°·]",
    ),
}
ALMOST_HALF = 0.3


def likely_encoding(text: bytes) -> str:
    """Return iconv's name of the likely encoding of a text that is not UTF-8."""
    for mark, name in MARKS:
        if text.startswith(mark):
            return name
    if text.count(0) > len(text) * ALMOST_HALF:
        # ASCII in two bytes: the empty one comes second where the order is little.
        even = text[::2].count(0)
        return "UTF-16BE" if even > text.count(0) - even else "UTF-16LE"
    scores = {name: share_of_frequent(text, *of) for name, of in FREQUENT.items()}
    scores |= {name: share_of_letters(text, *of) for name, of in LETTERS.items()}
    best = max(scores, key=scores.__getitem__)
    return best if scores[best] else "WINDOWS-1252"


def decoded(text: bytes, codec: str) -> str:
    """Return the text in an encoding, '' where it is not in it; the end may be cut."""
    try:
        return codecs.getincrementaldecoder(codec)().decode(text)
    except UnicodeDecodeError:
        return ""


def share_of_letters(text: bytes, codec: str, usual: str) -> float:
    """Return the share of foreign characters that are usual in such an encoding."""
    read = decoded(text, codec)
    foreign = sum(not character.isascii() for character in read)
    found = "".join(re.findall(usual, read))
    return sum(not character.isascii() for character in found) / max(foreign, 1)


def share_of_frequent(text: bytes, codec: str, leads: range, signs: tuple) -> float:
    """Return the share of foreign characters that are among the frequent ones."""
    read = [character for character in decoded(text, codec) if not character.isascii()]
    firsts = [character.encode(codec) for character in read]
    usual = [
        code
        for code in firsts
        if len(code) == 2 and (code[0] in leads or code[0] in signs)
    ]
    return len(usual) / max(len(read), 1)
