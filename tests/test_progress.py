"""A long build tells how far it is; a short one is quiet."""

from types import SimpleNamespace

import progress


def event(name, seconds, **totals):
    node = SimpleNamespace(node_name="fct_claims")
    return SimpleNamespace(
        info=SimpleNamespace(name=name),
        data=SimpleNamespace(
            node_info=node, index=37, execution_time=seconds, **totals
        ),
    )


def test_model_that_took_long_is_told(capsys):
    progress.tell(event("LogModelResult", 12.4, total=140))
    assert capsys.readouterr().out == "[37/140] fct_claims 12 s\n"


def test_test_that_took_long_is_told(capsys):
    progress.tell(event("LogTestResult", 12.4, num_models=140))
    assert capsys.readouterr().out == "[37/140] fct_claims 12 s\n"


def test_short_node_and_other_events_are_not_told(capsys):
    progress.tell(event("LogModelResult", 4.9, total=140))
    progress.tell(event("LogStartLine", 12.4, total=140))
    assert capsys.readouterr().out == ""
