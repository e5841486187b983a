"""`python -m zwali` is the command `zwali`."""

from zwali.cli.main import main

main()
