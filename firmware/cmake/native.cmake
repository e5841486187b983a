# Board native: the device as a process. Read by firmware/CMakeLists.txt before project().
set(ZWALI_PORT native)
