# Board bare_cortex_m3: toolchain, machine flags and files. Read by firmware/CMakeLists.txt before project().
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR arm)
set(CMAKE_C_COMPILER arm-none-eabi-gcc)
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
set(ZWALI_PORT bare)
set(ZWALI_MACHINE mps2_an385)
set(ZWALI_MACHINE_FLAGS -mcpu=cortex-m3 -mthumb)
set(ZWALI_ENGINE_STACK_BYTES 512)
