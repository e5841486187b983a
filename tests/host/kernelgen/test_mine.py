"""What handlers say, on handlers of our own."""

from __future__ import annotations

from pathlib import Path

from zwali.host.kernelgen.mine import Claim, Fact, Handler, handlers_in, scan


def handlers(text: str) -> dict[str, Handler]:
    return {h.name: h for h in handlers_in(text, Path("lamp.c"))}


def facts(body: str) -> tuple[Fact, ...]:
    return handlers(f"static inline int z_vrfy_lamp(int a, void *p, size_t n)\n{{ {body} }}")[
        "lamp"
    ].facts


def test_objects_and_drivers() -> None:
    assert facts("K_OOPS(K_SYSCALL_OBJ(p, K_OBJ_SEM));") == (
        Fact(Claim.OBJECT, "p", detail="K_OBJ_SEM"),
    )
    assert facts("K_OOPS(K_SYSCALL_OBJ_INIT(p, K_OBJ_SEM));")[0].claim is Claim.OBJECT_INIT
    assert facts("K_OOPS(K_SYSCALL_OBJ_NEVER_INIT(p, K_OBJ_SEM));")[0].claim is Claim.OBJECT_NEW
    assert facts("K_OOPS(K_SYSCALL_DRIVER_LAMP(p, fade));") == (
        Fact(Claim.OBJECT, "p", detail="K_OBJ_DRIVER_LAMP", operation="fade"),
    )


def test_memory() -> None:
    assert facts("K_OOPS(K_SYSCALL_MEMORY_READ(p, n));") == (Fact(Claim.READ, "p", "n"),)
    assert facts("K_OOPS(K_SYSCALL_MEMORY_ARRAY_WRITE(p, n, sizeof(int)));") == (
        Fact(Claim.WRITE, "p", "(n) * (sizeof(int))"),
    )
    assert facts("K_OOPS(K_SYSCALL_MEMORY(p, n, a));")[0].claim is Claim.OTHER


def test_copies_name_the_guests_side() -> None:
    assert facts("k_usermode_from_copy(&copy, p, n);") == (Fact(Claim.COPY_IN, "p", "n"),)
    assert facts("k_usermode_to_copy(p, &copy, n);") == (Fact(Claim.COPY_OUT, "p", "n"),)
    assert facts("k_usermode_string_copy(copy, p, n);") == (Fact(Claim.STRING, "p", "n"),)


def test_comments_say_nothing() -> None:
    assert facts("/* K_SYSCALL_MEMORY_READ(p, n) */ // K_SYSCALL_OBJ(p, K_OBJ_SEM)\n") == ()


def test_declarations_and_calls_are_no_handlers() -> None:
    assert handlers("int z_vrfy_lamp(int a);\nint g(void)\n{\n\treturn z_vrfy_lamp(1);\n}\n") == {}


def test_handlers_made_by_a_macro() -> None:
    found = handlers(
        "#define LAMP_SIMPLE(op) \\\n"
        "\tstatic inline int z_vrfy_lamp_##op(const struct device *lamp) \\\n"
        "\t{ \\\n"
        "\t\tK_OOPS(K_SYSCALL_DRIVER_LAMP(lamp, op)); \\\n"
        "\t\treturn z_impl_lamp_##op(lamp); \\\n"
        "\t}\n"
        "LAMP_SIMPLE(on)\nLAMP_SIMPLE(off)\n"
    )
    assert set(found) == {"lamp_on", "lamp_off"}
    assert found["lamp_off"].parameters == ("lamp",)
    assert found["lamp_off"].facts == (
        Fact(Claim.OBJECT, "lamp", detail="K_OBJ_DRIVER_LAMP", operation="off"),
    )


def test_parameter_names_of_the_handler() -> None:
    text = "int z_vrfy_lamp(const struct device *user_dev, uint8_t steps[4], k_timeout_t t)\n{\n}\n"
    assert handlers(text)["lamp"].parameters == ("user_dev", "steps", "t")


def test_a_tree(tmp_path: Path) -> None:
    for place in ("drivers/lamp", "tests/lamp"):
        (tmp_path / place).mkdir(parents=True)
    (tmp_path / "drivers/lamp/h.c").write_text("int z_vrfy_lamp(int a)\n{\n}\n")
    (tmp_path / "tests/lamp/h.c").write_text("int z_vrfy_other(int a)\n{\n}\n")
    assert list(scan(tmp_path)) == ["lamp"]
