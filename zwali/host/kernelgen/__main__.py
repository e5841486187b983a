"""Command line of the generator, for the firmware's build: the standard library's parser alone."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from zwali.host.errors import ZwaliError
from zwali.host.kernelgen import generate


def main() -> int:
    """Write bindings, devices, guest header, reference page for a configured build."""
    parser = argparse.ArgumentParser(prog="kernelgen", description=main.__doc__)
    parser.add_argument("--build", type=Path, required=True, help="Zephyr build")
    parser.add_argument("--zephyr-base", type=Path, required=True)
    parser.add_argument("--own", type=Path, required=True, help="calls.tab")
    parser.add_argument("--out", type=Path, required=True, help="directory")
    parser.add_argument("--title", default="this build", help="for the reference page")
    words = parser.parse_args()
    try:
        made = generate.run(words.build, words.zephyr_base, words.own, words.out, words.title)
    except (ZwaliError, OSError, json.JSONDecodeError) as error:
        print(f"kernelgen: {error}", file=sys.stderr)
        return 1
    print(made)
    return 0


sys.exit(main())
