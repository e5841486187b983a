"""Where a module spends its time: call stacks sampled at poll points, by function and source line.

A sample is taken each time a number of poll points (backward branches and calls) has passed; with
every poll point sampled, the counts are exact numbers of loop rounds and calls. Shows nothing.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from zwali.host import engine
from zwali.host.device import Device
from zwali.host.engine import Encoding, Value
from zwali.host.errors import DeviceRefused
from zwali.host.package import Package

#: A prime, so that loops do not keep step with it.
DEFAULT_EVERY = 997
_WORDS_TO_A_LINE = 16
_IDLE_S = 0.01

#: Function, image word, and which library it is of (0: the module itself).
Frame = tuple[int, int, int]
Stack = tuple[Frame, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """What falls to a function or line.

    Attributes:
        name: The function, or `file:line`.
        own: Samples in it.
        total: Samples in it or in what it called.
    """

    name: str
    own: int
    total: int


@dataclass(frozen=True, slots=True)
class Profile:
    """Sampled call stacks.

    Attributes:
        stacks: How often each call stack was seen; names, outermost function first.
        functions: By own samples, most first.
        lines: The same by source line; empty without debug information.
        samples: How many.
        every: Poll points from one sample to the next; None when time decided.
    """

    stacks: tuple[tuple[tuple[str, ...], int], ...]
    functions: tuple[Share, ...]
    lines: tuple[Share, ...]
    samples: int
    every: int | None


class Collector:
    """Counts call stacks, innermost frame first."""

    def __init__(self) -> None:
        self._stacks: Counter[Stack] = Counter()

    def add_own(self, stack: Sequence[tuple[int, int]]) -> None:
        """One sample of a module without libraries."""
        self.add([(function, word, 0) for function, word in stack])

    def add(self, stack: Sequence[Frame]) -> None:
        """One sample; an empty stack counts as nothing."""
        if stack:
            self._stacks[tuple(stack)] += 1

    def finish(self, made: Package | None, encoding: Encoding, every: int | None) -> Profile:
        """What was counted, with the names and lines that the package has."""
        known: dict[Frame, tuple[str, str | None]] = {}

        def place(frame: Frame) -> tuple[str, str | None]:
            if frame not in known:
                known[frame] = _names(made, encoding, frame)
            return known[frame]

        named: Counter[tuple[str, ...]] = Counter()
        functions, lines = _Tally(), _Tally()
        for stack, count in self._stacks.items():
            places = [place(frame) for frame in stack]
            named[tuple(name for name, _ in reversed(places))] += count
            functions.add([name for name, _ in places], count)
            lines.add([line for _, line in places], count)
        return Profile(
            stacks=tuple(sorted(named.items(), key=lambda each: (-each[1], each[0]))),
            functions=functions.shares(),
            lines=lines.shares(),
            samples=sum(self._stacks.values()),
            every=every,
        )


class _Tally:
    """Own and total samples by name."""

    def __init__(self) -> None:
        self._own: Counter[str] = Counter()
        self._total: Counter[str] = Counter()

    def add(self, names: Sequence[str | None], count: int) -> None:
        """A stack, innermost first; None where nothing is known."""
        if names and names[0] is not None:
            self._own[names[0]] += count
        for name in {each for each in names if each is not None}:
            self._total[name] += count

    def shares(self) -> tuple[Share, ...]:
        """Most own samples first."""
        found = [Share(name, self._own[name], total) for name, total in self._total.items()]
        return tuple(sorted(found, key=lambda each: (-each.own, -each.total, each.name)))


def _names(made: Package | None, encoding: Encoding, frame: Frame) -> tuple[str, str | None]:
    """The function's name; `file:line` where that is known.

    A poll point leads to the head of a loop, where compilers often put what has no line: then the
    next instruction that has one counts.
    """
    function, word, link = frame
    if link:
        return f"library {link}, function {function}", None
    if made is None:
        return f"function {function}", None
    place = made.locate(encoding, word)
    name = made.function_name(function) or (place.function if place else f"function {function}")
    for at in range(word, word + _WORDS_TO_A_LINE):
        place = made.locate(encoding, at)
        if place is None or place.function != name:
            break
        if place.file is not None:
            return name, f"{place.file}:{place.line}"
    return name, None


def run(
    made: Package,
    function: str,
    args: Sequence[Value],
    *,
    every: int = DEFAULT_EVERY,
    on_result: Callable[[tuple[Value, ...]], None] | None = None,
) -> Profile:
    """Call a function in this process and sample it.

    Args:
        made: The module; it may import nothing.
        function: What to call.
        args: Its arguments.
        every: Poll points from one sample to the next.
        on_result: Gets the results.

    Raises:
        BadImage: The module imports something.
        ModuleTrapped: It trapped.
    """
    encoding, image = next(iter(made.images.items()))
    collector = Collector()
    with engine.Instance(image) as instance:
        results = instance.call(function, args, on_poll=collector.add_own, every=every)
    if on_result is not None:
        on_result(results)
    return collector.finish(made, encoding, every)


def watch(
    device: Device,
    name: str,
    made: Package | None,
    *,
    samples: int,
    seconds: float,
    on_sample: Callable[[int], None] | None = None,
) -> Profile:
    """Sample a module that runs on a device, until it ends or there is enough.

    A sample is where its running thread is between two slices; when all threads wait there is none.

    Args:
        device: Where it runs.
        name: Of the module.
        made: Its package, for names and lines; None for numbers.
        samples: At most so many.
        seconds: At most so long.
        on_sample: Told how many there are.

    Raises:
        DeviceRefused: It does not run, or the device cannot tell.
    """
    collector, taken = Collector(), 0
    deadline = time.monotonic() + seconds
    while taken < samples and time.monotonic() < deadline:
        try:
            frames = device.sample(name)
        except DeviceRefused as refused:
            if taken == 0 or refused.name != "runtime_not_running":
                raise
            break
        if frames:
            collector.add([(each.function, each.image_word, each.link) for each in frames])
            taken += 1
            if on_sample is not None:
                on_sample(taken)
        else:
            time.sleep(_IDLE_S)
    return collector.finish(made, Encoding.P32, None)
