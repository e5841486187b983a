"""A short run of the coverage-guided fuzzer, and that it would find something."""

from __future__ import annotations

import pytest

from tests.fuzz.verifier.build import missing
from tests.fuzz.verifier.run import fuzz
from zwali.host.engine import Encoding

_MISSING = missing()

pytestmark = [
    pytest.mark.full,
    pytest.mark.timeout(600),
    pytest.mark.xdist_group("fuzz-verifier"),
    pytest.mark.skipif(_MISSING is not None, reason=str(_MISSING)),
]


@pytest.mark.parametrize("encoding", list(Encoding))
def test_nothing_that_the_verifier_accepts_leaves_its_memory(encoding: Encoding) -> None:
    result = fuzz(45, encoding=encoding)
    print(result)
    assert not result.findings, str(result)
    assert result.executed > 2000 and result.edges > 800, str(result)


@pytest.mark.parametrize("encoding", list(Encoding))
def test_code_that_was_not_verified_is_caught(encoding: Encoding) -> None:
    """The same harness, with code that changes after the verifier has seen it."""
    result = fuzz(60, 1, encoding, unverified=True)
    assert result.findings, str(result)
    assert "ERROR" in result.report or "runtime error" in result.report
