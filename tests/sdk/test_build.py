"""What `build` makes of sources, and what it says when it cannot."""

from __future__ import annotations

import shutil
import threading

import pytest

from zwali.host import project
from zwali.host.build import build, build_project, pack_options
from zwali.host.errors import BuildFailed, ToolMissing, UsageProblem

MAIN = "#include <zephyr/kernel.h>\nint main(void)\n{\n\tprintk(VALUE);\n\treturn 0;\n}\n"
EMPTY = "int main(void)\n{\n\treturn 0;\n}\n"


def write(directory, **files):
    directory.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (directory / name.replace("__", ".")).write_text(text)
    return directory


def test_compiler_errors_are_shown(tmp_path):
    write(tmp_path, main__c="int main(void)\n{\n\treturn missing;\n}\n")
    with pytest.raises(BuildFailed) as caught:
        build([tmp_path / "main.c"], tmp_path / "main.wasm")
    assert "missing" in caught.value.got
    assert "main.c:3" in caught.value.got
    assert not (tmp_path / "main.wasm").exists()


def test_undefined_functions_are_named(tmp_path):
    write(
        tmp_path, main__c="void nowhere(void);\nint main(void)\n{\n\tnowhere();\n\treturn 0;\n}\n"
    )
    with pytest.raises(BuildFailed, match="nowhere"):
        build([tmp_path / "main.c"], tmp_path / "main.wasm")


def test_main_of_another_type_is_refused(tmp_path):
    write(tmp_path, main__c="void main(void)\n{\n\tfor (;;) {\n\t}\n}\n")
    with pytest.raises(BuildFailed, match="main") as caught:
        build([tmp_path / "main.c"], tmp_path / "main.wasm")
    assert caught.value.try_this == "write `int main(void)`"


def test_an_old_module_stays_when_the_new_one_fails(tmp_path):
    write(tmp_path, main__c=EMPTY)
    out = tmp_path / "main.wasm"
    build([tmp_path / "main.c"], out)
    before = out.read_bytes()
    write(tmp_path, main__c="oops")
    with pytest.raises(BuildFailed):
        build([tmp_path / "main.c"], out)
    assert out.read_bytes() == before


def test_warnings_are_kept(tmp_path):
    write(tmp_path, main__c="int main(void)\n{\n\tint unused;\n\n\treturn 0;\n}\n")
    made = build([tmp_path / "main.c"], tmp_path / "main.wasm")
    assert "unused" in made.warnings


def test_defines_and_include_directories(tmp_path):
    write(tmp_path / "inc", value__h='#define VALUE "v" MORE\n')
    write(tmp_path, main__c='#include "value.h"\n' + MAIN)
    made = build(
        [tmp_path / "main.c"],
        tmp_path / "out/deep/main.wasm",
        include_dirs=[tmp_path / "inc"],
        defines=['MORE="w"'],
    )
    assert b"vw" in made.wasm.read_bytes()
    assert made.wasm_bytes == made.wasm.stat().st_size


def test_several_sources_and_memory(tmp_path):
    write(
        tmp_path,
        main__c="int other(void);\nint main(void)\n{\n\treturn other();\n}\n",
        other__c="int other(void)\n{\n\treturn 4;\n}\n",
    )
    sources = [tmp_path / "main.c", tmp_path / "other.c"]
    small = build(sources, tmp_path / "main.wasm")
    large = build(sources, tmp_path / "main.wasm", stack_bytes=4000)
    assert large.memory_bytes - small.memory_bytes == 4000 - 1024


def test_heap_is_linked_when_used(tmp_path):
    write(
        tmp_path,
        main__c="#include <stdlib.h>\nint main(void)\n{\n\treturn malloc(8) == 0;\n}\n",
        none__c=EMPTY,
    )
    sizes = [
        build([tmp_path / "main.c"], tmp_path / "a.wasm", heap_bytes=heap).memory_bytes
        for heap in (512, 4096)
    ]
    assert sizes[1] - sizes[0] == 4096 - 512
    unused = build([tmp_path / "none.c"], tmp_path / "a.wasm", heap_bytes=4096)
    assert unused.memory_bytes < 2048


def test_the_same_sources_give_the_same_bytes(tmp_path):
    made = []
    for place in ("one", "another/place"):
        directory = write(
            tmp_path / place,
            main__c='#include "value.h"\n#include "function.h"\n' + MAIN,
            value__h='#define VALUE "x" __FILE__\n',
        )
        header = "static inline const char *place(void)\n{\n\treturn __FILE__;\n}\n"
        used = header + "static const char *(*const used)(void) __attribute__((used)) = place;\n"
        include = write(tmp_path / place / "inc", function__h=used)
        out = directory / "main.wasm"
        build([directory / "main.c"], out, include_dirs=[include])
        made.append(out.read_bytes())
    assert made[0] == made[1]
    assert str(tmp_path).encode() not in made[0]


def test_the_same_zig_gives_the_same_bytes(tmp_path):
    made = []
    for place in ("one", "another/place"):
        write(tmp_path / place, main__zig="export fn main() c_int {\n    return 3;\n}\n")
        source = tmp_path / place / "main.zig"
        made.append(build([source], source.with_suffix(".wasm")).wasm.read_bytes())
    assert made[0] == made[1]
    assert b"main.zig" in made[0]
    assert str(tmp_path).encode() not in made[0]


def test_without_debug_information(tmp_path):
    write(tmp_path, main__c=EMPTY)
    full = build([tmp_path / "main.c"], tmp_path / "a.wasm").wasm_bytes
    bare = build([tmp_path / "main.c"], tmp_path / "a.wasm", debug=False)
    assert bare.wasm_bytes < full / 2
    assert b".debug_line" not in bare.wasm.read_bytes()


def test_builds_side_by_side(tmp_path, monkeypatch):
    monkeypatch.setattr(project, "cache_directory", lambda: tmp_path / "cache")
    write(tmp_path, main__c='#define VALUE "side by side"\n' + MAIN)
    failures = []

    def make(number):
        try:
            build([tmp_path / "main.c"], tmp_path / f"{number}.wasm")
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=make, args=(number,)) for number in range(3)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert failures == []
    outputs = {(tmp_path / f"{number}.wasm").read_bytes() for number in range(3)}
    assert len(outputs) == 1
    assert len(list((tmp_path / "cache").glob("sdk-*"))) == 1


def test_wasm_text(tmp_path):
    write(tmp_path, main__wat='(module (func (export "f") (result i32) (i32.const 1)))')
    made = build([tmp_path / "main.wat"], tmp_path / "main.wasm")
    assert made.wasm.read_bytes().startswith(b"\0asm")
    assert made.memory_bytes == 0
    write(tmp_path, main__wat="(module (func (i32.const)))")
    with pytest.raises(BuildFailed):
        build([tmp_path / "main.wat"], tmp_path / "main.wasm")


@pytest.mark.skipif(shutil.which("asc") is None, reason="needs npm's assemblyscript")
def test_assemblyscript(tmp_path):
    write(tmp_path, main__ts="export function f(): i32 {\n  return 3;\n}\n")
    made = build([tmp_path / "main.ts"], tmp_path / "main.wasm")
    assert made.wasm.read_bytes().startswith(b"\0asm")
    write(tmp_path, main__ts="export function f(): i32 {\n  return missing;\n}\n")
    with pytest.raises(BuildFailed, match="missing"):
        build([tmp_path / "main.ts"], tmp_path / "main.wasm")


def test_missing_compilers_are_named(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    write(tmp_path, main__ts="export function f(): i32 {\n  return 3;\n}\n")
    with pytest.raises(ToolMissing, match="npm install"):
        build([tmp_path / "main.ts"], tmp_path / "main.wasm")


@pytest.mark.parametrize(
    ("names", "message"),
    [
        ([], "at least one"),
        (["main.rs"], "compile other languages"),
        (["gone.c"], "gone.c"),
        (["main.wat", "main.c"], "whole module"),
    ],
)
def test_sources_that_do_not_go(tmp_path, names, message):
    write(tmp_path, main__rs="", main__wat="(module)", main__c=EMPTY)
    with pytest.raises(UsageProblem, match=message):
        build([tmp_path / name for name in names], tmp_path / "main.wasm")


def test_project_with_description(tmp_path):
    directory = write(
        tmp_path / "p",
        module__toml='name = "blinky"\nversion = "2.1.0"\n[build]\nsources = ["code.c"]\n'
        'defines = ["A=1"]\n[pack]\nframe_stack_bytes = 4096\nrestart = "always"\n',
        prj__conf='# words\nCONFIG_B=y\nCONFIG_C=n\nCONFIG_D="text"\n',
        code__c="#if A != 1 || CONFIG_B != 1 || defined(CONFIG_C)\n#error wrong\n#endif\n"
        "const char *text = CONFIG_D;\n" + EMPTY,
        other__c="this is not compiled",
    )
    made = build_project(directory)
    assert made.wasm == directory / "build" / "blinky.wasm"
    options = pack_options(directory)
    assert options is not None
    assert (options.name, options.version) == ("blinky", "2.1.0")
    assert (options.frame_stack_bytes, options.restart.name) == (4096, "ALWAYS")


def test_project_without_description(tmp_path):
    directory = write(tmp_path / "plain")
    write(directory / "src", main__c=EMPTY)
    assert build_project(directory).wasm == directory / "build" / "plain.wasm"
    assert pack_options(directory) is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name = ", "TOML"),
        ("nome = 'x'", "'nome'"),
        ("name = 3", "'name'"),
        ("[build]\nstack = 3", "'stack'"),
        ("[build]\nstack_bytes = '3'", "stack_bytes"),
        ("[build]\nstack_bytes = true", "stack_bytes"),
        ("build = 1", r"\[build\]"),
        ("[pack]\nrestart = 'sometimes'", "restart"),
        ("[pack]\nname = 'x'", "'name'"),
    ],
)
def test_wrong_descriptions(tmp_path, text, message):
    write(tmp_path, module__toml=text, main__c=EMPTY)
    with pytest.raises(UsageProblem, match=message):
        build_project(tmp_path)


def test_wrong_prj_conf(tmp_path):
    write(tmp_path, prj__conf="CONFIG_A=y\nsomething\n", main__c=EMPTY)
    with pytest.raises(UsageProblem, match="line 2"):
        build_project(tmp_path)


def test_empty_project(tmp_path):
    with pytest.raises(UsageProblem, match="source file"):
        build_project(tmp_path)
