"""Runs the coverage-guided fuzzer: ``python -m tests.fuzz.verifier [--seconds 600]``."""

from __future__ import annotations

import argparse
import sys

from tests.fuzz.verifier.run import fuzz
from zwali.host.engine import Encoding


def main() -> int:
    """Parses the command line and runs the fuzzer."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz.verifier", description=__doc__)
    parser.add_argument("--seconds", type=int, default=600, help="for each encoding")
    parser.add_argument("--seed", type=int, default=0, help="0: another one every time")
    parser.add_argument("--encoding", choices=[each.name for each in Encoding], help="else all")
    arguments = parser.parse_args()
    good = True
    for encoding in Encoding:
        if arguments.encoding in (None, encoding.name):
            result = fuzz(arguments.seconds, arguments.seed, encoding)
            print(result, flush=True)
            good = good and not result.findings
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
