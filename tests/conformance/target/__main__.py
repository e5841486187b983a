"""The official suite on a device: ``python -m tests.conformance.target --board B [script ...]``."""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Sequence

from tests.conformance.suite import suite_directory
from tests.conformance.target import left_out
from tests.conformance.target.board import Bench, Board
from tests.conformance.target.campaign import Campaign, sample, scripts_in_scope
from zwali.host import boards


def _write(campaign: Campaign, known: left_out.LeftOut, names: Sequence[str]) -> None:
    """What does not pass of these scripts is left out, with the reason that it had before."""
    found = {script: lines for script, lines in known.items() if script not in names}
    found |= {script: dict(lines) for script, lines in campaign.planned.items()}
    for failure in campaign.tally.failures:
        script, line = failure.split(" ")[0].rsplit(":", 1)
        reason = known.get(script, {}).get(int(line), left_out.UNEXPLAINED)
        found.setdefault(script, {})[int(line)] = reason
    left_out.write(found)


def main() -> int:
    """Parses the command line and runs what it asks for."""
    parser = argparse.ArgumentParser(prog="python -m tests.conformance.target", description=__doc__)
    parser.add_argument("--board", default="native")
    parser.add_argument("--sample", type=int, help="how many assertions, at least; all without it")
    parser.add_argument("--seed", type=int, default=0, help="which of them")
    parser.add_argument("--fuel", type=int, help="of a slice; the device's default without it")
    parser.add_argument("--write", action="store_true", help="write left_out.toml anew")
    parser.add_argument("scripts", nargs="*", help="paths within the suite; all when left out")
    arguments = parser.parse_args()
    directory = suite_directory()
    if directory is None:
        print("no test suite: set ZWALI_SPEC_DIR", file=sys.stderr)
        return 2
    known = left_out.load()
    names = arguments.scripts or scripts_in_scope(directory)
    started = time.monotonic()
    with Bench(boards.load(arguments.board)) as bench:
        campaign = Campaign(
            directory, Board(bench), {} if arguments.write else known, arguments.fuel
        )
        if arguments.sample:
            for _ in sample(campaign, names, arguments.seed, arguments.sample):
                pass
        else:
            for name in names:
                campaign.run(name)
    tally = campaign.tally
    for failure in tally.failures:
        print(failure)
    if arguments.write:
        _write(campaign, known, names)
    reasons = Counter(why for lines in campaign.planned.values() for why in lines.values())
    print(
        f"{arguments.board}: {tally.passed} passed, {len(tally.failures)} failed, "
        f"{tally.uploads} uploads, {tally.calls} calls, {time.monotonic() - started:.0f} s"
    )
    for reason, count in reasons.most_common():
        print(f"  {count} left out: {reason}")
    return 1 if tally.failures and not arguments.write else 0


if __name__ == "__main__":
    sys.exit(main())
