# SPDX-License-Identifier: Apache-2.0
"""The west extension command `west zwali ...`: the command zwali, told which workspace it is in.

West may run in another Python than zwali; then that of the checkout's virtual environment is used.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from west.commands import WestCommand

ROOT = Path(__file__).resolve().parent.parent
NEEDED = ("click", "smpclient")


def _python() -> str:
    """A Python that has what zwali needs: west's own, else the checkout's."""
    if all(find_spec(name) for name in NEEDED):
        return sys.executable
    own = ROOT / ".venv" / "bin" / "python"
    return str(own) if own.is_file() else sys.executable


class Zwali(WestCommand):
    """Passes its words on to the command zwali."""

    def __init__(self) -> None:
        super().__init__(
            "zwali",
            "WebAssembly modules on Zephyr boards",
            "The command zwali; `west zwali --help` lists what it does.",
            accepts_unknown_args=True,
        )

    def do_add_parser(self, parser_adder: argparse._SubParsersAction) -> argparse.ArgumentParser:
        """West's parser: no words of its own, not even --help."""
        return parser_adder.add_parser(
            self.name, help=self.help, description=self.description, add_help=False
        )

    def do_run(self, args: argparse.Namespace, unknown: list[str]) -> None:
        """Run it; its exit code becomes west's."""
        env = dict(os.environ)
        zephyr = self.config.get("zephyr.base") if self.has_config else None
        if "ZEPHYR_BASE" not in env and zephyr:
            env["ZEPHYR_BASE"] = str(Path(self.topdir) / zephyr)
        paths = [str(ROOT), env.get("PYTHONPATH", "")]
        env["PYTHONPATH"] = os.pathsep.join(path for path in paths if path)
        ran = subprocess.run([_python(), "-m", "zwali", *unknown], env=env, check=False)
        sys.exit(ran.returncode)
