"""Programs that nothing was tuned on, in C, Zig and AssemblyScript; measured by __main__.py."""
