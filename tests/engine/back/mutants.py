"""Mutants of the verifier: ``python -m tests.engine.back.mutants [--encoding W64] [--only TEXT]``.

Takes one check after the other out of the verifier's sources - a condition, one side of an "and" or
an "or", a statement that marks or counts, a bound moved by one - compiles it and runs the C tests
of the rules, which must fail. A mutant that they let live is a rule without a test, unless
``mutants.toml`` says why it changes nothing.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

HERE = Path(__file__).resolve().parent
ENGINE = HERE.parents[2] / "firmware" / "engine_c"
MUTATED = {
    "P32": ("verify.c", "verify_sections.c"),
    "W64": ("verify.c", "verify_w64.h", "verify_sections.c", "w64.c"),
}
#: Which source a header with functions belongs to.
INCLUDED_BY = {"verify_w64.h": "verify.c"}
_FLAGS = ("-std=gnu11", "-O0", "-w", "-DZWE_EXCEPTIONS=1", "-DZWE_ATOMICS=1")
#: The engine's sources that the tests are linked with.
BACK = (
    *("image", "verify", "verify_sections", "instance", "thread", "interp_cold", "interp_plain"),
    *("interp_fast", "numeric", "ops", "text", "w64", "w64_places", "formats", "blocks"),
    *("exceptions", "atomics"),
)
_TESTS = ("verify", "operands", "sections", "exceptions", "instances")
_SECONDS = 20
#: A comparison, and the one that differs at the bound.
_MOVED = {" >= ": " > ", " <= ": " < ", " > ": " >= ", " < ": " <= "}
#: A function's head.
_FUNCTION = r"^(?:[a-z].*?)?\b(?!__attribute__)(\w+)\([^;{}]*\)\n\{\n"
#: A rule that alone decides.
_RULE = r"\breturn (\w+_(?:fit|fits|hold|holds)\([^;]*);"
#: A statement that marks, sets or counts.
_STATEMENT = r"^\t+(set_bit\(.*|\*?\w[\w>.\-\[\]]* [-+|&]?= .*|.*\+\+);$"


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change of a source file."""

    file: str
    function: str
    start: int
    end: int
    text: str
    before: str
    line: str
    times: int = 1

    @property
    def name(self) -> str:
        """What it is called in ``mutants.toml``: where, what was, what is, which time."""
        old = " ".join(self.before.split())
        where = f" in {self.line}" if len(old) < 5 else ""
        where += f" ({self.times})" if self.times > 1 else ""
        file = f"{self.file} " if self.file in INCLUDED_BY else ""
        return f"{file}{self.function}: {old} -> {self.text.strip()}{where}"


def _blank(source: str) -> str:
    """The source with comments, texts and preprocessor lines as spaces of the same length."""

    def spaces(match: re.Match[str]) -> str:
        return re.sub(r"[^\n]", " ", match.group())

    pattern = r"/\*.*?\*/|\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])'|^[ \t]*#(?:\\\n|[^\n])*"
    return re.sub(pattern, spaces, source, flags=re.S | re.M)


def _functions(blank: str) -> Iterator[tuple[str, int, int]]:
    """Name and body of each function."""
    for match in re.finditer(_FUNCTION, blank, re.M):
        end = blank.index("\n}\n", match.end() - 1)
        yield match.group(1), match.end(), end + 1


def _group_end(text: str, start: int) -> int:
    """Where the parenthesis that opens at ``start`` closes."""
    depth = 0
    for at in range(start, len(text)):
        depth += (text[at] == "(") - (text[at] == ")")
        if depth == 0:
            return at
    raise ValueError("parentheses do not close")


def _sides(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """The operands of an expression's outermost "or"s, else "and"s: spans, what changes nothing."""
    for operator, neutral in (("||", "false"), ("&&", "true")):
        places, depth = [], 0
        for at in range(start, end):
            depth += (text[at] == "(") - (text[at] == ")")
            if depth == 0 and text.startswith(operator, at):
                places.append(at)
        if places:
            bounds = [start, *(p + 2 for p in places)]
            ends = [*places, end]
            return [(a, b, neutral) for a, b in zip(bounds, ends, strict=True)]
    return []


def _expressions(blank: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What is returned or asked in a function: spans."""
    for match in re.finditer(r"\breturn\b([^;]*);", blank[start:end]):
        yield start + match.start(1), start + match.end(1)
    for match in re.finditer(r"\b(?:if|while) \(", blank[start:end]):
        opening = start + match.end() - 1
        yield opening + 1, _group_end(blank, opening)
    for match in re.finditer(r"\bfor \(([^;]*);([^;]*);", blank[start:end]):
        yield start + match.start(2), start + match.end(2)
    for match in re.finditer(r" [|]?= ([^;]*);", blank[start:end]):
        yield start + match.start(1), start + match.end(1)


def _inside(blank: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Every operand of "and" and "or" in an expression, at every depth."""
    pending = [(start, end)]
    while pending:
        first, last = pending.pop()
        sides = _sides(blank, first, last)
        yield from sides
        spans = [(a, b) for a, b, _ in sides] or [(first, last)]
        for a, b in spans:
            if len(spans) > 1 or (a, b) != (first, last):
                pending.append((a, b))
                continue
            at = a
            while (at := blank.find("(", at, b)) >= 0:
                close = _group_end(blank, at)
                pending.append((at + 1, close))
                at = close


def mutants(file: str) -> list[Mutant]:
    """All mutants of a source file, each once."""
    source = (ENGINE / file).read_text()
    blank = _blank(source)
    found: dict[tuple[int, int, str], Mutant] = {}

    def add(function: str, start: int, end: int, text: str) -> None:
        while blank[start:end] and blank[start].isspace():
            start += 1
        while blank[start:end] and blank[end - 1].isspace():
            end -= 1
        before = source[start:end]
        if before and before != text:
            line = source[source.rfind("\n", 0, start) + 1 : source.index("\n", start)]
            words = " ".join(line.split())
            found[start, end, text] = Mutant(file, function, start, end, text, before, words)

    for function, start, end in _functions(blank):
        for match in re.finditer(_RULE, blank[start:end]):
            add(function, start + match.start(1), start + match.end(1), "true")
        for first, last in _expressions(blank, start, end):
            for a, b, neutral in _inside(blank, first, last):
                add(function, a, b, neutral)
            for old, new in _MOVED.items():
                for match in re.finditer(re.escape(old), blank[first:last]):
                    add(function, first + match.start(), first + match.end(), new)
        for match in re.finditer(r"\bif \(", blank[start:end]):
            opening = start + match.end() - 1
            add(function, opening + 1, _group_end(blank, opening), "false")
        for match in re.finditer(_STATEMENT, blank[start:end], re.M):
            add(function, start + match.start(1), start + match.end(), ";")
    seen: Counter[str] = Counter()
    out = []
    for mutant in sorted(found.values(), key=lambda m: (m.start, m.end)):
        seen[mutant.name] += 1
        out.append(replace(mutant, times=seen[mutant.name]))
    return out


class Workshop:
    """Compiles the tests once, and with each mutant again what it changes."""

    def __init__(self, directory: Path, encoding: str) -> None:
        self._directory = directory
        self._flags = [*_FLAGS, f"-DZWE_W64={int(encoding == 'W64')}", f"-I{ENGINE}"]
        self._objects: dict[str, Path] = {}
        self._unchanged: dict[str, bytes] = {}
        sources = [*HERE.glob("*.c"), *(ENGINE / f"{name}.c" for name in BACK)]
        for source in sources:
            self._objects[source.name] = self._compile(source, directory / f"{source.stem}.o")

    def _compile(self, source: Path, into: Path) -> Path:
        command = ["gcc", *self._flags, "-c", str(source), "-o", str(into)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return into

    def _compile_with(self, file: str, text: str, into: str) -> Path:
        """The source that a file belongs to, with another text of the file."""
        place = self._directory / file
        place.mkdir(exist_ok=True)  # a header is found beside what includes it
        compiled = INCLUDED_BY.get(file, file)
        shutil.copy(ENGINE / compiled, place)
        (place / file).write_text(text)
        return self._compile(place / compiled, self._directory / into)

    def survives(self, mutant: Mutant | None) -> bool | None:
        """Whether the tests pass with a mutant (None: without one).

        None: it is no program, or the same one, because this encoding leaves the place out.
        """
        objects = dict(self._objects)
        if mutant is not None:
            source = (ENGINE / mutant.file).read_text()
            if mutant.file not in self._unchanged:
                same = self._compile_with(mutant.file, source, "same.o")
                self._unchanged[mutant.file] = same.read_bytes()
            changed = source[: mutant.start] + mutant.text + source[mutant.end :]
            try:
                made = self._compile_with(mutant.file, changed, "mutant.o")
            except subprocess.CalledProcessError:
                return None
            if made.read_bytes() == self._unchanged[mutant.file]:
                return None
            objects[INCLUDED_BY.get(mutant.file, mutant.file)] = made
        program = self._directory / "tests"
        command = ["gcc", *map(str, objects.values()), "-lm", "-o", str(program)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        try:
            done = subprocess.run(
                [program, *_TESTS], check=False, capture_output=True, timeout=_SECONDS
            )
        except subprocess.TimeoutExpired:
            return False
        return done.returncode == 0


def accepted(encoding: str) -> set[str]:
    """The mutants that may live; ``mutants.toml`` says why."""
    groups = tomllib.loads((HERE / "mutants.toml").read_text())["group"]
    chosen = [group for group in groups if encoding in group.get("encodings", (encoding,))]
    return {name for group in chosen for name in group["names"]}


def survivors(encoding: str, only: str = "") -> tuple[list[Mutant], int]:
    """The mutants that the tests let live and no reason is given for, and how many were tried."""
    alive, tried = [], 0
    known = accepted(encoding)
    with tempfile.TemporaryDirectory() as directory:
        workshop = Workshop(Path(directory), encoding)
        if not workshop.survives(None):
            raise RuntimeError("the tests fail without a mutant")
        for file in MUTATED[encoding]:
            for mutant in mutants(file):
                if only not in mutant.name or mutant.name in known:
                    continue
                lives = workshop.survives(mutant)
                tried += lives is not None
                if lives:
                    alive.append(mutant)
                    print(f"{file} {mutant.name}", flush=True)
    return alive, tried


def main() -> int:
    """Parses the command line, prints the survivors."""
    parser = argparse.ArgumentParser(prog="python -m tests.engine.back.mutants")
    parser.add_argument("--encoding", choices=("P32", "W64"), default="P32")
    parser.add_argument("--only", default="", help="mutants with this in their name")
    arguments = parser.parse_args()
    alive, tried = survivors(arguments.encoding, arguments.only)
    print(f"{arguments.encoding}: {tried} mutants, {len(alive)} live")
    return 1 if alive else 0


if __name__ == "__main__":
    sys.exit(main())
