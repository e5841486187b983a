# SPDX-License-Identifier: Apache-2.0
# Debian's riscv64-unknown-elf-gcc 12 does not find its own 32-bit libraries when the architecture is written as Zephyr
# writes it (rv32ima_zicsr_zifencei): it links 64-bit ones. Written the older way (rv32imac, ISA specification 2.2) it does.
# With that compiler chosen by CROSS_COMPILE, a wrapper in the build directory translates. Included before find_package(Zephyr).
if(NOT "$ENV{ZEPHYR_TOOLCHAIN_VARIANT}" STREQUAL cross-compile OR
   NOT "$ENV{CROSS_COMPILE}" MATCHES "riscv64-unknown-elf-$")
	return()
endif()

set(wrapped $ENV{CROSS_COMPILE})
set(wrapper ${CMAKE_BINARY_DIR}/toolchain/riscv64-unknown-elf-)
if(wrapped STREQUAL wrapper)
	return()
endif()
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/toolchain)
foreach(tool addr2line ar as c++filt gcov ld ld.bfd nm objcopy objdump ranlib readelf size strings strip)
	if(EXISTS ${wrapped}${tool})
		file(CREATE_LINK ${wrapped}${tool} ${wrapper}${tool} SYMBOLIC)
	endif()
endforeach()
# Where the linker warns of it: code and data lie in one RAM segment, on purpose; twister takes warnings for errors.
set(quiet)
execute_process(COMMAND ${wrapped}ld --help OUTPUT_VARIABLE help ERROR_QUIET)
if("${help}" MATCHES "--no-warn-rwx-segments")
	set(quiet " -Wl,--no-warn-rwx-segments")
endif()
foreach(tool gcc g++ cpp)
	file(WRITE ${wrapper}${tool} "#!/bin/sh
# Architecture names as this compiler's multilibs have them.
count=$#
while [ $count -gt 0 ]; do
	word=$1
	shift
	case $word in
	-march=rv32ima_*|-march=rv32imac_*|-march=rv32ima) set -- \"$@\" -march=rv32imac -misa-spec=2.2 ;;
	*) set -- \"$@\" \"$word\" ;;
	esac
	count=$((count - 1))
done
exec ${wrapped}${tool} \"$@\"${quiet}
")
	file(CHMOD ${wrapper}${tool} PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE)
endforeach()
set(ENV{CROSS_COMPILE} ${wrapper})
