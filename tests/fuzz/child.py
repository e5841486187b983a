"""The process that runs cases: ``python -m tests.fuzz.child campaign build seed first count time``.

With a path as seventh word it only writes the first case there. Cases that take long to make are
kept in the directory ``ZWALI_FUZZ_CASES``, where there is one, for the other build.
Writes a line to its output before each case ("= number") and after it ("+ number digest" or
"! number finding"), so that whoever started it knows which case it died of.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from .campaigns import Campaign, Finding, make


def _case(campaign: Campaign, number: int, case_seed: str) -> bytes:
    directory = os.environ.get("ZWALI_FUZZ_CASES", "")
    if not directory or not campaign.costly:
        return campaign.case(case_seed)
    path = Path(directory, f"{number}")
    if not path.is_file():
        path.write_bytes(campaign.case(case_seed))
    return path.read_bytes()


def main() -> int:
    """Runs the cases it is told to."""
    name, build, seed = sys.argv[1:4]
    first, count = int(sys.argv[4]), int(sys.argv[5])
    until = time.monotonic() + float(sys.argv[6])
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)
    campaign = make(name, build)
    if len(sys.argv) > 7:
        Path(sys.argv[7]).write_bytes(campaign.case(f"{seed}:{first}"))
        return 0
    for number in range(first, first + count):
        if time.monotonic() > until:
            break
        case_seed = f"{seed}:{number}"
        answers.write(f"= {number}\n")
        case = _case(campaign, number, case_seed)
        try:
            digest = campaign.run(case, case_seed)
        except Finding as finding:
            text = str(finding).replace("\n", " ")
            answers.write(f"! {number} {text}\n")
        else:
            answers.write(f"+ {number} {digest}\n")
    for what, times in sorted(campaign.tally.items()):
        answers.write(f"# {times} {what}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
