"""Layouts read from a compiler's debug information."""

from __future__ import annotations

from pathlib import Path

from zwali.host.kernelgen import layout

HEADER = """
struct stamp {
	union {
		struct { unsigned low; unsigned short high[2]; } _sec;
		unsigned long long second;
	};
	struct { struct { int deep; } inner; };
};
"""


def test_what_has_no_name_adds_none(tmp_path: Path) -> None:
    (tmp_path / "zephyr").mkdir()
    (tmp_path / "zephyr" / "kernel.h").write_text("")
    (tmp_path / "stamp.h").write_text(HEADER)
    command = layout.CompileCommand(("gcc", "-I", str(tmp_path)), tmp_path)
    found = layout.read(command, ["struct stamp"], ["stamp.h"])["struct stamp"]
    assert [(member.path, member.offset) for member in found.members] == [
        ("_sec.low", 0),
        ("_sec.high[0]", 4),
        ("_sec.high[1]", 6),
        ("second", 0),
        ("inner.deep", 8),
    ]
