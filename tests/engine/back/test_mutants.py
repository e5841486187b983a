"""No check can be taken out of the verifier unnoticed."""

from __future__ import annotations

import shutil

import pytest

from tests.engine.back.mutants import MUTATED, accepted, mutants, survivors


def test_listed_mutants_exist() -> None:
    """What ``mutants.toml`` excuses is there; a name has one meaning."""
    for encoding, files in MUTATED.items():
        names = [mutant.name for file in files for mutant in mutants(file)]
        assert len(set(names)) == len(names)
        assert accepted(encoding) <= {m.name for f in MUTATED["W64"] for m in mutants(f)}


@pytest.mark.skipif(shutil.which("gcc") is None, reason="no gcc")
def test_mutants_of_one_function_are_noticed() -> None:
    """That the tool works, also in a header; all of its mutants take minutes."""
    alive, tried = survivors("W64", "odd_holds")
    assert not alive and tried > 3


@pytest.mark.full
@pytest.mark.timeout(1500)
@pytest.mark.skipif(shutil.which("gcc") is None, reason="no gcc")
@pytest.mark.parametrize("encoding", MUTATED)
def test_the_tests_notice_every_missing_check(encoding: str) -> None:
    alive, tried = survivors(encoding)
    assert not alive, "\n".join(mutant.name for mutant in alive)
    assert tried > 400
