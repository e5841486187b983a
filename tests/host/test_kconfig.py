"""Symbols of zephyr/Kconfig: at most a dozen have a prompt, and each one that is named exists."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KCONFIG = (ROOT / "zephyr" / "Kconfig").read_text()
SYMBOL = re.compile(r"^(?:menu)?config (ZWALI\w*)\n((?:\t.*\n)+)", re.M)
PROMPT = re.compile(r'^\t(?:bool|int|hex|string) "', re.M)
FILES = ("firmware/app/**/*.conf", "firmware/example/**/*.conf", "firmware/**/*.[ch]",
         "tests/zephyr/**/*.conf")  # fmt: skip


def test_a_user_meets_a_dozen_symbols() -> None:
    shown = [name for name, body in SYMBOL.findall(KCONFIG) if PROMPT.search(body)]
    assert 8 < len(shown) <= 12, shown


def test_what_is_named_exists() -> None:
    symbols = {name for name, _ in SYMBOL.findall(KCONFIG)}
    for pattern in FILES:
        for path in ROOT.glob(pattern):
            named = set(re.findall(r"\bCONFIG_(ZWALI\w*)", path.read_text()))
            assert named <= symbols, path


def test_configurations_set_what_has_a_prompt() -> None:
    shown = {name for name, body in SYMBOL.findall(KCONFIG) if PROMPT.search(body)}
    for pattern in FILES:
        for path in ROOT.glob(pattern) if pattern.endswith(".conf") else ():
            assert set(re.findall(r"^CONFIG_(ZWALI\w*)=", path.read_text(), re.M)) <= shown, path
