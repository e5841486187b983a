"""Fuzzing of the engine: malformed modules, mutated images, and random programs against wasmtime.

A *campaign* makes case after case from a seed (``campaigns``), a *child* process runs them on one
build of the engine (``child``), and ``drive`` compares the builds and keeps what was found. Inputs
that once failed stand in ``found/`` and are tests from then on.
"""
