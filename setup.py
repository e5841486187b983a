"""Adds the engine, compiled with cffi, to the package that pyproject.toml describes."""

from pathlib import Path

from setuptools import setup

ENGINE = "zwali/host/_engine_build.py"
modules = [f"{ENGINE}:ffibuilder"] if (Path(__file__).parent / ENGINE).exists() else []

setup(cffi_modules=modules)
