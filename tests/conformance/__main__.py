"""Runs the official suite: ``python -m tests.conformance [--build fast] [script ...]``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from . import report
from .skips import SKIPS_FILE, FeatureOracle, classify, load_skips, render_modules
from .suite import read_text, script_names, suite_directory
from .worker import BUILDS, engine_missing, worker

_MARKER = "# ---- generated below ----\n"


def _write_skips(directory: Path) -> None:
    oracle = FeatureOracle()
    skips = load_skips()
    modules: dict[str, dict[int, str]] = {}
    for name in script_names(directory):
        if name not in skips.files:
            try:
                text, supported = read_text(directory, name), skips.supported.get(name, ())
                modules[name] = classify(text, oracle, supported)
            except ValueError as error:
                raise SystemExit(f"{name} {error}") from error
    head = SKIPS_FILE.read_text().split(_MARKER)[0]
    SKIPS_FILE.write_text(head + _MARKER + "\n" + render_modules(modules))


def _run(scripts: list[str], builds: list[str]) -> bool:
    good = True
    for build in builds:
        missing = engine_missing(build)
        if missing is not None:
            print(f"{build}: not run: {missing}", file=sys.stderr)
            good = False
            continue
        with worker(build) as process:
            for script in scripts:
                result = process.run(script)
                report.save(result)
                good = good and not result.failures
                for failure in result.failures:
                    print(f"{build} {script}:{failure}")
    return good


def main() -> int:
    """Parses the command line and runs what it asks for."""
    parser = argparse.ArgumentParser(prog="python -m tests.conformance", description=__doc__)
    parser.add_argument("--build", action="append", help="fast, plain, plain-asan or wasmtime")
    parser.add_argument("--report", action="store_true", help="only show the last results")
    parser.add_argument("--write-skips", action="store_true", help="regenerate skips.toml's lists")
    parser.add_argument("scripts", nargs="*", help="paths within the suite; all when left out")
    arguments = parser.parse_args()
    directory = suite_directory()
    if directory is None:
        print("no test suite: set ZWALI_SPEC_DIR", file=sys.stderr)
        return 2
    if arguments.write_skips:
        _write_skips(directory)
        return 0
    every = script_names(directory)
    in_scope = [name for name in every if name not in load_skips().files]
    good = True
    if not arguments.report:
        good = _run(arguments.scripts or in_scope, arguments.build or list(BUILDS))
    print(report.render(report.write(in_scope)))
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
