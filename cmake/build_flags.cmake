# Flags that every target of ours shares, and the sanitizer and fuzzing switches of the presets.
option(SITREP_WERROR "Warnings are errors" ON)
option(FUZZ_ENGINE "Link fuzz targets with libFuzzer (clang only); otherwise they replay their seeds" OFF)
set(SITREP_SANITIZE "" CACHE STRING "Sanitizers for every target, e.g. address,undefined or thread")

add_library(build_flags INTERFACE)
target_compile_features(build_flags INTERFACE cxx_std_20)
target_include_directories(build_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(build_flags INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
# g++ 12 finds overlap in `const char* + std::string` where there is none (GCC bug 105329).
target_compile_options(build_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
if(SITREP_WERROR)
  target_compile_options(build_flags INTERFACE -Werror)
endif()
if(SITREP_SANITIZE)
  target_compile_options(build_flags INTERFACE -fsanitize=${SITREP_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(build_flags INTERFACE -fsanitize=${SITREP_SANITIZE})
  # What the sanitizers put in makes g++ guess wrong, in std::regex for one.
  target_compile_options(build_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()
if(FUZZ_ENGINE)
  target_compile_options(build_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
