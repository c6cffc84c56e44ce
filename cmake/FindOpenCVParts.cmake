# SPDX-FileCopyrightText: 2026 Facet contributors
# SPDX-License-Identifier: MIT

# The parts of OpenCV that Facet uses, as OpenCV::core, OpenCV::imgproc and OpenCV::imgcodecs. Debian's component packages
# (libopencv-core-dev and so on) have no OpenCVConfig.cmake: only libopencv-dev has, which brings 35 packages more.
#   OpenCVParts_FOUND, OpenCVParts_VERSION
find_path(OPENCV_INCLUDE_DIR opencv2/core.hpp PATH_SUFFIXES opencv4 DOC "Folder that holds opencv2/ (libopencv-core-dev)")
set(opencv_needs OPENCV_INCLUDE_DIR)
foreach(part core imgproc imgcodecs)
    string(TOUPPER ${part} upper)
    find_library(OPENCV_${upper}_LIBRARY opencv_${part} DOC "OpenCV ${part} (libopencv-${part}-dev)")
    list(APPEND opencv_needs OPENCV_${upper}_LIBRARY)
endforeach()
if(OPENCV_INCLUDE_DIR)
    file(STRINGS ${OPENCV_INCLUDE_DIR}/opencv2/core/version.hpp opencv_numbers REGEX "define CV_VERSION_(MAJOR|MINOR|REVISION) ")
    string(REGEX REPLACE "[^0-9]+([0-9]+)" "\\1." OpenCVParts_VERSION "${opencv_numbers}")
    string(REGEX REPLACE "[;]|\\.$" "" OpenCVParts_VERSION "${OpenCVParts_VERSION}")
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(OpenCVParts REQUIRED_VARS ${opencv_needs} VERSION_VAR OpenCVParts_VERSION)

if(OpenCVParts_FOUND)
    foreach(part core imgproc imgcodecs)
        if(NOT TARGET OpenCV::${part})
            string(TOUPPER ${part} upper)
            add_library(OpenCV::${part} UNKNOWN IMPORTED)
            # Imported targets are SYSTEM: OpenCV's headers do arithmetic between enumerations, which C++20 warns about.
            set_target_properties(OpenCV::${part} PROPERTIES IMPORTED_LOCATION ${OPENCV_${upper}_LIBRARY}
                INTERFACE_INCLUDE_DIRECTORIES ${OPENCV_INCLUDE_DIR})
        endif()
    endforeach()
    set_property(TARGET OpenCV::imgproc PROPERTY INTERFACE_LINK_LIBRARIES OpenCV::core)
    set_property(TARGET OpenCV::imgcodecs PROPERTY INTERFACE_LINK_LIBRARIES OpenCV::imgproc)
endif()
