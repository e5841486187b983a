"""Generator of the thin kernel interface from a Zephyr build's own system-call list.

The way through it, one module a step:

    syscalls.py   the build's syscalls.json -> prototypes (names, C types, wasm32 types)
    mine.py       Zephyr's z_vrfy_ handlers -> what the kernel itself says of each argument
    annotations   annotations.toml: the reviewed table of what mining leaves open, with reasons
    classify.py   prototype + what is known of it -> a plan for every argument, or why the call is
    not bound emit.py       plans -> C bindings, fingerprints, reference page, coverage report

A call whose arguments are not fully understood is not bound; nothing here guesses.
"""
