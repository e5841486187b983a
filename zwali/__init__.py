"""zwali: WebAssembly modules on Zephyr boards."""
