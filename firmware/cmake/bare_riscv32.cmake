# Board bare_riscv32: toolchain, machine flags and files. Read by firmware/CMakeLists.txt before project().
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR riscv)
set(CMAKE_C_COMPILER riscv64-unknown-elf-gcc)
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
set(ZWALI_PORT bare)
set(ZWALI_MACHINE virt_rv32)
set(ZWALI_MACHINE_FLAGS -march=rv32imac -mabi=ilp32 -misa-spec=2.2 -mcmodel=medany -msmall-data-limit=8)
set(ZWALI_ENGINE_STACK_BYTES 640)
