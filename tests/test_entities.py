"""The diagram of entities is drawn from the contracts, and as they are today."""

from entities import OPENING, PAGE, drawn, read_arrows, read_keys


def test_page_shows_the_contracts_of_today(manifest):
    assert PAGE.read_text(encoding="utf-8") == OPENING + drawn(manifest)


def test_every_mart_is_drawn_with_its_key(manifest):
    assert all(read_keys(manifest).values())


def test_arrow_points_at_a_key(manifest):
    keys = read_keys(manifest)
    arrows = [arrow for arrow in read_arrows(manifest) if arrow[2] in keys]
    assert ("disputes", "event_id", "fct_events") in arrows
    for _, _, target in arrows:
        assert len(keys[target]) == 1
