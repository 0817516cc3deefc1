# What every target of ours shares, and the one way to make a room's library or a test.

add_library(ws_options INTERFACE)
target_compile_options(ws_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wno-missing-field-initializers
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>)  # gcc 12 cries wolf on string + string
target_include_directories(ws_options INTERFACE ${PROJECT_SOURCE_DIR})
if(WS_WERROR)
  target_compile_options(ws_options INTERFACE -Werror)
endif()
if(WS_SANITIZE STREQUAL "address")
  add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
elseif(WS_SANITIZE STREQUAL "thread")
  add_compile_options(-fsanitize=thread)
  add_link_options(-fsanitize=thread)
endif()

find_program(WS_CCACHE ccache)
if(WS_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${WS_CCACHE})
endif()

# LibTorch's files are heavy (1.5 GB of memory each at -O2): two at a time.
set_property(GLOBAL APPEND PROPERTY JOB_POOLS torch_pool=2)

# ws_room(NAME SOURCES... [PUBLIC libs...] [PRIVATE libs...] [TORCH]): a static library ws_NAME.
function(ws_room name)
  cmake_parse_arguments(ARG "TORCH" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(ws_${name} STATIC ${ARG_SOURCES})
  target_link_libraries(ws_${name} PUBLIC ${ARG_PUBLIC} PRIVATE ws_options ${ARG_PRIVATE})
  target_include_directories(ws_${name} PUBLIC ${PROJECT_SOURCE_DIR})
  if(ARG_TORCH)
    ws_use_torch(ws_${name})
  endif()
endfunction()

# LibTorch for one target: its flags stay private, its headers are precompiled where allowed.
function(ws_use_torch target)
  target_link_libraries(${target} PRIVATE ws_torch)
  set_target_properties(${target} PROPERTIES JOB_POOL_COMPILE torch_pool)
  get_target_property(kind ${target} TYPE)
  if(kind STREQUAL "EXECUTABLE")  # -fPIC like the libraries, not -fPIE: else the precompiled headers don't fit
    set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE OFF)
    target_compile_options(${target} PRIVATE -fPIC)
  endif()
  if(WS_PCH AND NOT target STREQUAL "ws_torch_pch")
    target_precompile_headers(${target} REUSE_FROM ws_torch_pch)
  endif()
endfunction()

# ws_test(NAME SOURCES... [LIBS...] [GUI] [TORCH]): a Qt Test program, run by ctest.
function(ws_test name)
  cmake_parse_arguments(ARG "GUI;TORCH" "" "SOURCES;LIBS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON
    RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
  target_compile_definitions(${name} PRIVATE QT_NO_KEYWORDS
    WS_SOURCE_DIR="${PROJECT_SOURCE_DIR}" WS_BINARY_DIR="${PROJECT_BINARY_DIR}")
  target_link_libraries(${name} PRIVATE ws_options ws_testing ${ARG_LIBS} Qt6::Test)
  if(ARG_TORCH)
    ws_use_torch(${name})
  endif()
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT 600 SKIP_RETURN_CODE 77
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
endfunction()
