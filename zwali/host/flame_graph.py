"""A flame graph as one self-contained SVG file: no script, no font, nothing from elsewhere.

Boxes are as wide as their share of all samples; callers stand below what they call. A box tells its
numbers when the pointer rests on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape
from zlib import crc32

_WIDTH = 1200
_ROW = 18
_MARGIN = 10
_TITLE = 30
_LETTER = 7.0  # of the 12 px monospaced text, about
_NARROWEST = 0.2


@dataclass(slots=True)
class _Box:
    name: str
    count: int = 0
    inner: dict[str, _Box] = field(default_factory=dict)


def _tree(stacks: Iterable[tuple[Sequence[str], int]]) -> _Box:
    root = _Box("all")
    for names, count in stacks:
        box = root
        box.count += count
        for name in names:
            box = box.inner.setdefault(name, _Box(name))
            box.count += count
    return root


def _depth(box: _Box) -> int:
    deepest, todo = 0, [(box, 0)]
    while todo:
        each, depth = todo.pop()
        deepest = max(deepest, depth)
        todo += [(inner, depth + 1) for inner in each.inner.values()]
    return deepest


def _colour(name: str) -> str:
    """Warm, and the same for a name in every graph."""
    number = crc32(name.encode())
    return f"rgb({205 + number % 50},{80 + number // 50 % 130},{number // 6500 % 60})"


def _drawn(box: _Box, x: float, y: float, width: float, samples: int) -> str:
    share = 100 * box.count / samples
    title = escape(f"{box.name}: {box.count} samples, {share:.1f} %")
    room = int((width - 4) / _LETTER)
    text = box.name if len(box.name) <= room else box.name[: room - 2] + ".." if room > 4 else ""
    label = f'<text x="{x + 2:.1f}" y="{y + 13:.1f}">{escape(text)}</text>' if text else ""
    return (
        f'<g><title>{title}</title><rect x="{x:.1f}" y="{y:.1f}" width="{max(width, 0.1):.1f}" '
        f'height="{_ROW - 1}" fill="{_colour(box.name)}"/>{label}</g>'
    )


def draw(stacks: Iterable[tuple[Sequence[str], int]], title: str) -> str:
    """The graph's SVG text.

    Args:
        stacks: Call stacks, outermost function first, and how often each was seen.
        title: Written on top.
    """
    root = _tree(stacks)
    rows = _depth(root) + 1
    height = _TITLE + rows * _ROW + _MARGIN
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{height}" '
        f'viewBox="0 0 {_WIDTH} {height}" font-family="monospace" font-size="12">',
        f'<rect width="{_WIDTH}" height="{height}" fill="#fdfbf5"/>',
        f'<text x="{_WIDTH / 2:.0f}" y="20" text-anchor="middle">{escape(title)}</text>',
    ]
    whole = _WIDTH - 2 * _MARGIN
    todo = [(root, float(_MARGIN), 0)] if root.count else []
    while todo:
        box, x, depth = todo.pop()
        width = whole * box.count / root.count
        if width < _NARROWEST:
            continue
        y = _TITLE + (rows - 1 - depth) * _ROW
        lines.append(_drawn(box, x, y, width, root.count))
        for name in sorted(box.inner):
            inner = box.inner[name]
            todo.append((inner, x, depth + 1))
            x += whole * inner.count / root.count
    return "\n".join([*lines, "</svg>", ""])
