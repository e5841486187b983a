"""Benchmarks: the project's kernels on this engine, on a peer and native, in instructions."""
