# OpenCV's core and imgproc alone. Debian's OpenCVConfig.cmake comes with the whole of libopencv-dev (hundreds of
# packages, VTK among them); these two modules are all that we use.
find_path(OpenCVImgproc_INCLUDE_DIR opencv2/imgproc.hpp PATH_SUFFIXES opencv4)
find_library(OpenCVImgproc_CORE_LIBRARY opencv_core)
find_library(OpenCVImgproc_IMGPROC_LIBRARY opencv_imgproc)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(OpenCVImgproc REQUIRED_VARS
  OpenCVImgproc_IMGPROC_LIBRARY OpenCVImgproc_CORE_LIBRARY OpenCVImgproc_INCLUDE_DIR)
if(OpenCVImgproc_FOUND AND NOT TARGET OpenCV::imgproc)
  add_library(OpenCV::core UNKNOWN IMPORTED)
  set_target_properties(OpenCV::core PROPERTIES IMPORTED_LOCATION ${OpenCVImgproc_CORE_LIBRARY}
    INTERFACE_INCLUDE_DIRECTORIES ${OpenCVImgproc_INCLUDE_DIR})
  add_library(OpenCV::imgproc UNKNOWN IMPORTED)
  set_target_properties(OpenCV::imgproc PROPERTIES IMPORTED_LOCATION ${OpenCVImgproc_IMGPROC_LIBRARY}
    INTERFACE_INCLUDE_DIRECTORIES ${OpenCVImgproc_INCLUDE_DIR} INTERFACE_LINK_LIBRARIES OpenCV::core)
endif()
