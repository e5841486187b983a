"""A long fuzz run: ``python -m tests.fuzz [--seconds 300] [--seed word] [campaign ...]``."""

from __future__ import annotations

import argparse
import sys
import time

from . import csmith
from .drive import run_campaign

_ALL = ("wasm", "image", "random", "typed", "csmith")


def main() -> int:
    """Parses the command line and runs the campaigns one after the other."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=300, help="for each campaign and build")
    parser.add_argument("--seed", default=f"{int(time.time())}", help="any word without - and :")
    parser.add_argument("--first", type=int, default=0, help="number of the first case")
    parser.add_argument("--count", type=int, default=100_000_000, help="at most so many cases")
    parser.add_argument("campaigns", nargs="*", help=f"of {', '.join(_ALL)}; all when left out")
    arguments = parser.parse_args()
    good = True
    chosen = arguments.campaigns or _ALL
    if not arguments.campaigns and (why := csmith.missing()) is not None:
        print(f"csmith: not run: {why}", flush=True)
        chosen = tuple(name for name in _ALL if name != "csmith")
    for campaign in chosen:
        report = run_campaign(
            campaign, arguments.seed, arguments.first, arguments.count, arguments.seconds
        )
        print(report, flush=True)
        for found in report.found:
            print(f"  {found}", flush=True)
            good = False
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
