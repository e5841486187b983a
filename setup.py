"""Adds engine and store, compiled with cffi, to the package that pyproject.toml describes."""

from setuptools import setup

setup(
    cffi_modules=[
        "zwali/host/_engine_build.py:ffibuilder",
        "zwali/host/_store_build.py:ffibuilder",
    ]
)
