"""What a kernel call costs a module in instructions, beside its budget (tests/zephyr/cost)."""

from __future__ import annotations

import pytest

from tests.bench import budgets
from tests.bench.runner import tomllib
from tests.zephyr import kit
from tests.zephyr.cost import __main__ as cost

#: Besides a tick of the clock that a loop is timed with.
SLACK = 2

pytestmark = [
    pytest.mark.needs_zephyr,
    pytest.mark.timeout(900),
    pytest.mark.xdist_group("zephyr"),
]


@pytest.mark.parametrize(
    "name", ["mps2_an385", *(pytest.param(n, marks=pytest.mark.full) for n in cost.BOARDS[1:])]
)
def test_the_interface_costs_what_its_budget_says(name: str) -> None:
    kit.board(name)
    allowed = tomllib.loads(budgets.FILE.read_text())[f"interface-{name.replace('.', '-')}"]
    measured = {call: all_ - plain for call, (plain, all_) in cost.measure(name).items()}
    assert measured.keys() == allowed.keys()
    for call, instructions in measured.items():
        slack = SLACK + 1_000_000 / cost.CALLS[call]
        assert 0 < instructions <= allowed[call] * (1 + budgets.SLACK) + slack, call
        if call in cost.SCALAR and not name.endswith(".user") and (name, call) not in cost.KNOWN:
            assert instructions <= cost.TARGET + SLACK, call
