"""Programs that nothing was tuned on, in C and Zig; measured by __main__.py."""
