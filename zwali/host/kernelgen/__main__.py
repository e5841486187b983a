"""Command line of the generator, for the firmware's build."""

from __future__ import annotations

import json
from pathlib import Path

import click

from zwali.host.errors import BuildFailed, ZwaliError
from zwali.host.kernelgen import generate


@click.command()
@click.option("--build", type=click.Path(path_type=Path), required=True, help="Zephyr build.")
@click.option("--zephyr-base", type=click.Path(path_type=Path), required=True)
@click.option("--own", type=click.Path(path_type=Path), required=True, help="calls.tab")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Directory.")
@click.option("--title", default="this build", help="For the reference page.")
def main(build: Path, zephyr_base: Path, own: Path, out: Path, title: str) -> None:
    """Write bindings, devices, guest header, reference page for a configured build."""
    try:
        made = generate.run(build, zephyr_base, own, out, title)
    except (ZwaliError, OSError, json.JSONDecodeError) as error:
        what = error if isinstance(error, BuildFailed) else str(error)
        raise click.ClickException(str(what)) from error
    click.echo(made)


main()
