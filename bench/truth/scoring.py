"""Score answers against gold: how often right, and how honest the confidence is.

Frames in: `answers` has item, value (text), conf (0 to 1, or null); `gold` has item,
value (text), num (null unless the value is a number; a time of day in minutes).
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

BINS = 10
SURE = 0.90
CLOCK = r"^\d\d:\d\d$"


def match(
    answers: pd.DataFrame, gold: pd.DataFrame, tolerance: str | None
) -> pd.DataFrame:
    """Return one row per gold item: item, value, conf, is_right.

    `tolerance` is "abs:10" (units of the gold's num), "rel:0.01" (share of it) or None;
    an answer is right when its text is the gold's or its number is near enough. An item
    without an answer is wrong, with a null value and conf. Raises ValueError on another
    tolerance and pandas' MergeError where an item has two answers or two gold rows.
    """
    matched = gold.merge(
        answers, on="item", how="left", suffixes=("_gold", ""), validate="one_to_one"
    )
    is_right = matched["value"].eq(matched["value_gold"])
    if tolerance:
        kind, _, size = tolerance.partition(":")
        if kind not in {"abs", "rel"}:
            raise ValueError(f"tolerance {tolerance!r} is neither abs: nor rel:")
        unit = 1.0 if kind == "abs" else matched["num"].abs()
        distance = (_numbers(matched["value"]) - matched["num"]).abs()
        # The last bit of a float must not decide at the very edge.
        is_right |= distance <= float(size) * unit + 1e-9
    return matched[["item", "value"]].assign(
        conf=matched["conf"].astype(float), is_right=is_right
    )


def calibration(matched: pd.DataFrame) -> dict[str, float]:
    """Return the measures of one set's rows from `match`; see `_measures`."""
    return _measures(matched, np.ones(len(matched)))


def pooled(sets: Mapping[str, pd.DataFrame]) -> dict[str, dict[str, float]]:
    """Return the measures over all sets together, by set name the rows from `match`.

    "by_set": every set weighs the same, its rows 1/n each, or the largest set would
    speak for all. "by_item": every row weighs the same.
    """
    rows = pd.concat(sets.values(), ignore_index=True)
    by_set = np.concatenate(
        [np.full(len(part), 1 / len(part)) for part in sets.values()]
    )
    return {
        "by_set": _measures(rows, by_set),
        "by_item": _measures(rows, np.ones(len(rows))),
    }


def _numbers(values: pd.Series) -> pd.Series:
    """Return the numbers that texts are, NaN where none; "14:07" is 847 minutes."""
    is_clock = values.str.match(CLOCK).eq(True)
    clock = values.where(is_clock)
    minutes = clock.str[:2].astype(float) * 60 + clock.str[3:].astype(float)
    return pd.to_numeric(values, errors="coerce").where(~is_clock, minutes)


def _measures(matched: pd.DataFrame, weights: np.ndarray) -> dict[str, float]:
    """Return shares of the weight, each 0 to 1; NaN where there is nothing to share.

    right          answers that are right, of all rows
    answered       rows that have a confidence; the measures below are of these
    brier          mean squared distance of conf from 1 (right) or 0 (wrong)
    ece            mean distance of conf from the share right, in ten equal bins
    wrong_at_90    wrong ones among those with conf of .90 or more
    coverage_at_90 those with conf of .90 or more
    """
    is_right = matched["is_right"].to_numpy(dtype=float)
    conf = matched["conf"].to_numpy().clip(0, 1)
    has_conf = ~np.isnan(conf)
    measures = {
        "right": _mean(is_right, weights),
        "answered": _mean(has_conf, weights),
    }
    conf, is_right, weights = conf[has_conf], is_right[has_conf], weights[has_conf]
    bins = np.minimum((conf * BINS).astype(int), BINS - 1)
    gaps = np.bincount(bins, weights * (conf - is_right), minlength=BINS)
    is_sure = conf >= SURE
    return measures | {
        "brier": _mean((conf - is_right) ** 2, weights),
        "ece": _ratio(np.abs(gaps).sum(), weights.sum()),
        "wrong_at_90": _mean(1 - is_right[is_sure], weights[is_sure]),
        "coverage_at_90": _mean(is_sure, weights),
    }


def _mean(values: np.ndarray, weights: np.ndarray) -> float:
    return _ratio((values * weights).sum(), weights.sum())


def _ratio(part: float, whole: float) -> float:
    return float(part / whole) if whole else float("nan")
