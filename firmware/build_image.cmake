# SPDX-FileCopyrightText: 2026 Facet contributors
# SPDX-License-Identifier: MIT

# Builds one image of the model runner: cmake -D GCC=... -D OBJCOPY=... -D CHIP=78000 -D BOARD=1 -D OUTPUT=path/name -P build_image.cmake
# writes path/name.elf, .hex and .bin. The same sources and compiler give the same bytes, wherever they lie: all paths are relative,
# nothing tells date or machine, and the sources are taken in the order of their names.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/version.cmake)

file(GLOB sources RELATIVE ${CMAKE_CURRENT_LIST_DIR} ${CMAKE_CURRENT_LIST_DIR}/runner/*.c ${CMAKE_CURRENT_LIST_DIR}/protocol/*.c)
list(SORT sources)
string(REPLACE "." "," version ${FACET_FIRMWARE_VERSION})

function(run)
    execute_process(COMMAND ${ARGV} WORKING_DIRECTORY ${CMAKE_CURRENT_LIST_DIR} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

get_filename_component(folder ${OUTPUT} DIRECTORY)
file(MAKE_DIRECTORY ${folder})
run(${GCC} -std=gnu11 -mcpu=cortex-m4 -mthumb -mfloat-abi=soft -Os -ffreestanding -fno-common -ffunction-sections -fdata-sections
    -Wall -Wextra -Wshadow -Wconversion -Wno-sign-conversion
    -I. -DFACET_CHIP=${CHIP} -DFACET_BOARD=${BOARD} -DFACET_FIRMWARE_VERSION=${version}
    -nostdlib -Wl,--gc-sections -Wl,--build-id=none -Wl,--fatal-warnings -Lrunner -T max${CHIP}.ld ${sources} -o ${OUTPUT}.elf)
run(${OBJCOPY} -O ihex ${OUTPUT}.elf ${OUTPUT}.hex)
run(${OBJCOPY} -O binary ${OUTPUT}.elf ${OUTPUT}.bin)
