"""The management side: C tests under sanitizers, golden messages read by both sides.

`mgmt_test.c` is the device in process; `tests/golden/smp.txt` has requests and answers byte by
byte. The requests are checked against what the host encodes (smp, cbor2), the answers against what
the device encodes (zcbor) and what the host makes of them.
"""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import wasmtime
from smp import message as smp_message
from smpclient.requests.os_management import (
    BootloaderInformationRead,
    EchoWrite,
    MCUMgrParametersRead,
    OSApplicationInfoRead,
    ResetWrite,
)

from zwali.host import build
from zwali.host import smp_messages as wire
from zwali.host.package import PackOptions, pack
from zwali.host.smp_numbers import Command, Error

ROOT = Path(__file__).resolve().parents[3]
HERE = Path(__file__).resolve().parent
GOLDEN = ROOT / "tests/golden/smp.txt"
FRONT = re.compile(
    r"/engine_c/(reader|module|module_.*|wasm_ops|validate.*|translate.*|disasm.*)\.c$"
)
DIGEST = bytes(range(32))


class UnknownCommand(wire._Read):
    _COMMAND_ID = 99
    _Response = wire.ListAnswer


class UnknownGroupError(wire.GroupErrorV1):
    _GROUP_ID = 91


class UnknownGroup(wire._Read):
    _GROUP_ID = 91
    _COMMAND_ID = 0
    _Response = wire.ListAnswer
    _ErrorV1 = UnknownGroupError


def request(kind: type[Any], sequence: int, **fields: object) -> Any:
    return kind(sequence=sequence, **fields)


NO_MODULE = {"err": {"group": 90, "rc": Error.NO_SUCH_MODULE}}
# In the order in which one fresh device gets them: name, request, fields of the answer.
CASES: list[tuple[str, Any, dict[str, object]]] = [
    ("echo", request(EchoWrite, 1, d="hello"), {"r": "hello"}),
    ("parameters", request(MCUMgrParametersRead, 2), {"buf_size": 512, "buf_count": 4}),
    ("os_info", request(OSApplicationInfoRead, 3, format="sio"), {"output": "zwali test native"}),
    ("os_info_default", request(OSApplicationInfoRead, 4), {"output": "zwali"}),
    ("bootloader", request(BootloaderInformationRead, 5), {"bootloader": "none"}),
    ("reset", request(ResetWrite, 6), {}),
    ("list_empty", request(wire.ListRead, 7, i=0), {"modules": (), "next": None}),
    ("list_unknown", request(wire.ListRead, 8, name="nix"), NO_MODULE),
    ("start_unknown", request(wire.StartWrite, 9, name="nix"), NO_MODULE),
    ("stop_unknown", request(wire.StopWrite, 10, name="nix"), NO_MODULE),
    ("erase_unknown", request(wire.EraseWrite, 11, name="nix"), NO_MODULE),
    ("log_unknown", request(wire.LogRead, 12, name="nix", cur=0), NO_MODULE),
    ("trap_unknown", request(wire.TrapRead, 13, name="nix"), NO_MODULE),
    ("entries_unknown", request(wire.EntriesRead, 14, name="nix", i=0), NO_MODULE),
    ("enable_unknown", request(wire.EnableWrite, 15, name="nix", on=True), NO_MODULE),
    (
        "call_unknown",
        request(wire.CallWrite, 16, name="nix", func="fib", args=b"\x14\0\0\0", limit_ms=1000),
        NO_MODULE,
    ),
    (
        "result_unknown",
        request(wire.ResultRead, 17, job=77),
        {"err": {"group": 90, "rc": Error.NO_SUCH_JOB}},
    ),
    (
        "cancel_unknown",
        request(wire.CancelWrite, 18, job=77),
        {"err": {"group": 90, "rc": Error.NO_SUCH_JOB}},
    ),
    (
        "chunk_without_begin",
        request(wire.UploadChunk, 19, off=0, data=b"abcd"),
        {"err": {"group": 90, "rc": Error.NO_UPLOAD}},
    ),
    (
        "begin_bad_name",
        request(wire.UploadBegin, 20, name="a/b", sha=DIGEST, len=12),
        {"err": {"group": 90, "rc": Error.STORE_NAME}},
    ),
    (
        "begin_bad_digest",
        request(wire.UploadBegin, 21, name="nix", sha=b"short", len=12),
        {"err": {"group": 90, "rc": Error.REQUEST}},
    ),
    (
        "begin_too_large",
        request(wire.UploadBegin, 22, name="nix", sha=DIGEST, len=1 << 30),
        {"err": {"group": 90, "rc": Error.STORE_NO_ROOM}},
    ),
    (
        "begin",
        request(wire.UploadBegin, 23, name="nix", sha=DIGEST, len=12),
        {"off": 0, "done": False},
    ),
    ("chunk", request(wire.UploadChunk, 24, off=0, data=b"abcd"), {"off": 4, "done": False}),
    ("chunk_again", request(wire.UploadChunk, 25, off=0, data=b"abcd"), {"off": 4}),
    ("chunk_ahead", request(wire.UploadChunk, 26, off=8, data=b"abcd"), {"off": 4}),
    (
        "chunk_past_end",
        request(wire.UploadChunk, 27, off=4, data=b"abcdefghi"),
        {"err": {"group": 90, "rc": Error.STORE_OFFSET}},
    ),
    ("begin_again", request(wire.UploadBegin, 28, name="nix", sha=DIGEST, len=12), {"off": 4}),
    (
        "wrong_digest",
        request(wire.UploadChunk, 29, off=4, data=b"efghijkl"),
        {"err": {"group": 90, "rc": Error.STORE_DIGEST}},
    ),
    ("unknown_command", request(UnknownCommand, 30), {"rc": 8}),
    ("unknown_group", request(UnknownGroup, 31), {"rc": 8}),
    (
        "sample_unknown",
        request(wire.SampleRead, 33, name="nix"),
        {"err": {"group": 90, "rc": Error.RUNTIME_NOT_RUNNING}},
    ),
    (
        "old_version",
        request(wire.StartWrite, 32, name="nix", version=0),
        {"rc": 5},
    ),
]  # fmt: skip


def golden() -> dict[str, tuple[bytes, bytes]]:
    """The file: request and answer by name."""
    found = {}
    pattern = re.compile(r"^case (\S+)\nrequest (\S*)\nanswer (\S*)$", re.MULTILINE)
    for name, sent, came in pattern.findall(GOLDEN.read_text()):
        found[name] = (bytes.fromhex(sent), bytes.fromhex(came))
    return found


@pytest.fixture(scope="session")
def mgmt_test(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The test program, built with ASan and UBSan."""
    directory = tmp_path_factory.mktemp("mgmt")
    spec = importlib.util.find_spec("zcbor")
    assert spec is not None and spec.submodule_search_locations
    zcbor = Path(spec.submodule_search_locations[0])
    parts = ("engine_c", "kernel_if", "kernel_model", "runtime", "store", "mgmt")
    sources = [path for part in parts for path in sorted((ROOT / "firmware" / part).glob("*.c"))]
    sources = [path for path in sources if not FRONT.search(str(path))]
    sources += [ROOT / "firmware/ports/device.c", HERE / "mgmt_test.c"]
    sanitize = ["-fsanitize=address,undefined", "-fno-sanitize-recover=all"]
    common = [
        "-std=c11",
        "-g",
        "-O1",
        "-DZCBOR_CANONICAL",
        "-DZWE_PLAIN",
        f"-isystem{zcbor / 'include'}",
    ]
    ours = ["-Wall", "-Wextra", "-Werror", '-DZWALI_VERSION="0.1.0"', '-DZWALI_BOARD="test"']
    objects = []
    for name in ("zcbor_common", "zcbor_decode", "zcbor_encode"):
        objects.append(directory / f"{name}.o")
        words = ["-w", "-fno-strict-aliasing", "-c", zcbor / "src" / f"{name}.c", "-o", objects[-1]]
        subprocess.run(["gcc", *common, *sanitize, *words], check=True, timeout=60)
    program = directory / "mgmt_test"
    include = [f"-I{ROOT / path}" for path in ("zwali/sdk/include", "firmware/kernel_model")]
    words = ["gcc", *common, *ours, *sanitize, *include, *sources, *objects, "-o", program]
    subprocess.run(words, check=True, timeout=300)
    return program


def run(program: Path, *words: object) -> str:
    """Runs one case; its message is the test's message."""
    done = subprocess.run(
        [program, *map(str, words)], capture_output=True, text=True, timeout=110, check=False
    )
    assert done.returncode == 0, f"{' '.join(map(str, words))}\n{done.stdout}{done.stderr}"
    return done.stdout


def test_frames(mgmt_test: Path) -> None:
    run(mgmt_test, "frames")


def test_device_answers_as_in_the_golden_file(mgmt_test: Path) -> None:
    assert run(mgmt_test, "golden", GOLDEN) == f"{len(CASES)} cases\n"


def test_golden_file_has_every_case() -> None:
    assert list(golden()) == [name for name, _, _ in CASES]


@pytest.mark.parametrize(("name", "sent", "fields"), CASES, ids=[case[0] for case in CASES])
def test_host_reads_and_writes_the_golden_file(
    name: str, sent: Any, fields: dict[str, object]
) -> None:
    wanted, came = golden()[name]
    assert wanted == sent.BYTES
    if "err" in fields:
        answer = sent._ErrorV2.loads(came)
        assert {"err": answer.err.model_dump()} == fields
        assert answer.rsn == "" or answer.rsn[0].islower()
        return
    kind = sent._ErrorV1 if "rc" in fields else sent._Response
    answer = kind.loads(came)
    assert answer.sequence == sent.sequence
    for field, value in fields.items():
        assert getattr(answer, field) == value


GUEST = """
(module
  (import "wazi" "SYS_k_str_out" (func $out (param i32 i32)))
  (memory (export "memory") 64 (pagesize 1))
  (data (i32.const 16) "hello\\n")
  (func (export "add") (param i64 i32) (result i64)
    (i64.add (local.get 0) (i64.extend_i32_s (local.get 1))))
  (func (export "boom") (unreachable))
  (func (export "_start") (result i32)
    (call $out (i32.const 16) (i32.const 6))
    (loop $again (br $again))
    (i32.const 0)))
"""


@pytest.fixture(scope="session")
def requests_with_guest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The golden requests, and those that install, run and ask about a module."""
    part = pack(wasmtime.wat2wasm(GUEST), PackOptions(name="guest"))
    data, name = part.device_part, "guest"
    messages = [wire.UploadBegin(name=name, sha=part.digest, len=len(data))]
    messages += [
        wire.UploadChunk(off=at, data=data[at : at + 400]) for at in range(0, len(data), 400)
    ]
    messages += [
        wire.ListRead(i=0),
        wire.EntriesRead(name=name),
        wire.CallWrite(name=name, func="add", args=bytes(12)),
        wire.CallWrite(name=name, func="boom", args=b"", limit_ms=10),
        wire.StartWrite(name=name),
        wire.ResultRead(job=1),
        wire.LogRead(name=name, cur=0),
        wire.SampleRead(name=name),
        wire.StatsRead(name=name),
        wire.StatsRead(),
        wire.InfoRead(),
        wire.CallsRead(i=3),
        wire.StopWrite(name=name),
        wire.TrapRead(name=name),
        wire.EnableWrite(name=name, on=True),
        wire.CancelWrite(job=2),
        wire.EraseWrite(name=name),
    ]
    path = tmp_path_factory.mktemp("requests") / "requests.txt"
    lines = "".join(f"request {message.BYTES.hex()}\n" for message in messages)
    path.write_text(lines + GOLDEN.read_text())
    return path


@pytest.mark.parametrize("seed", range(4))
def test_hostile_bytes(mgmt_test: Path, requests_with_guest: Path, seed: int) -> None:
    run(mgmt_test, "hostile", requests_with_guest, seed, 5000)


@pytest.mark.full
@pytest.mark.parametrize("seed", range(100, 116))
def test_hostile_bytes_for_longer(mgmt_test: Path, requests_with_guest: Path, seed: int) -> None:
    run(mgmt_test, "hostile", requests_with_guest, seed, 50000)


@pytest.fixture(scope="session")
def device_parts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Device parts of modules named "guest": a small one, and a sample with threads."""
    directory = tmp_path_factory.mktemp("parts")
    built = build.build_project(ROOT / "samples/threads_sem", directory / "threads.wasm")
    modules = {"small": wasmtime.wat2wasm(GUEST), "threads": built.wasm.read_bytes()}
    found = {}
    for name, module in modules.items():
        found[name] = directory / name
        found[name].write_bytes(pack(module, PackOptions(name="guest", threads=4)).device_part)
    return found


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("which", ["small", "threads"])
def test_hostile_packages(
    mgmt_test: Path, device_parts: dict[str, Path], which: str, seed: int
) -> None:
    said = run(mgmt_test, "packages", device_parts[which], seed, 2000)
    assert int(said.split()[0]) > 0


@pytest.mark.full
@pytest.mark.parametrize("seed", range(100, 108))
def test_hostile_packages_for_longer(
    mgmt_test: Path, device_parts: dict[str, Path], seed: int
) -> None:
    run(mgmt_test, "packages", device_parts["threads"], seed, 20000)


def test_generated_files_are_up_to_date() -> None:
    words = [sys.executable, ROOT / "tools/gen_smp.py", "--check"]
    done = subprocess.run(words, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout


def test_every_request_has_its_class() -> None:
    kinds = [*wire._Read.__subclasses__(), *wire._Write.__subclasses__()]
    kinds = [kind for kind in kinds if kind.__module__ == wire.__name__]
    assert {kind._COMMAND_ID for kind in kinds} == set(Command)
    assert all(issubclass(kind._Response, smp_message.Response) for kind in kinds)


if __name__ == "__main__":
    # Writes the requests anew; the answers are copied by hand from what the golden test prints.
    known = golden() if GOLDEN.exists() else {}
    for case, message, _ in CASES:
        answer = known.get(case, (b"", b""))[1]
        print(f"case {case}\nrequest {message.BYTES.hex()}\nanswer {answer.hex()}")
