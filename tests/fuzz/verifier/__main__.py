"""Runs the coverage-guided fuzzer: ``python -m tests.fuzz.verifier [--seconds 600]``."""

from __future__ import annotations

import argparse
import sys

from tests.fuzz.verifier.run import fuzz


def main() -> int:
    """Parses the command line and runs the fuzzer."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz.verifier", description=__doc__)
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--seed", type=int, default=0, help="0: another one every time")
    arguments = parser.parse_args()
    result = fuzz(arguments.seconds, arguments.seed)
    print(result)
    return 1 if result.findings else 0


if __name__ == "__main__":
    sys.exit(main())
