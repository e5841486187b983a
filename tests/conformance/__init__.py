"""The official WebAssembly test suite, run in process against the engine.

The way of a script: ``sexpr`` (characters to a tree), ``script`` (tree to commands), ``runner``
(commands to outcomes, on any engine that ``engine.Engine`` describes), ``skips`` (what is out of
scope, and why).
"""
