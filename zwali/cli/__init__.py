"""The command line: parse words, call one function of `host`, show the result."""
