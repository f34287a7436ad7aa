# embed_files(TARGET NAMESPACE FUNCTION file...)
# Puts the bytes of the files into TARGET and declares them in a generated header
# `embedded/NAMESPACE_FUNCTION.h`:
#   namespace NAMESPACE { std::span<const EmbeddedFile> FUNCTION(); }   EmbeddedFile{name, bytes}
# A name is the file's path relative to the calling folder. Files are re-embedded when they change.
function(embed_files target namespace function)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded/${namespace}_${function})
  set(assembler ".section .rodata\n.balign 16\n")
  set(externs "")
  set(rows "")
  set(number 0)
  foreach(file IN LISTS ARGN)
    cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} OUTPUT_VARIABLE path)
    set(symbol sitrep_${namespace}_${function}_${number})
    string(APPEND assembler
      ".global ${symbol}\n${symbol}:\n.incbin \"${path}\"\n.global ${symbol}_end\n${symbol}_end:\n.byte 0\n.balign 16\n")
    string(APPEND externs "extern const char ${symbol}[];\nextern const char ${symbol}_end[];\n")
    string(APPEND rows
      "      {\"${file}\", {${symbol}, static_cast<std::size_t>(${symbol}_end - ${symbol})}},\n")
    list(APPEND paths ${path})
    math(EXPR number "${number} + 1")
  endforeach()
  string(APPEND assembler ".section .note.GNU-stack,\"\",%progbits\n")
  file(CONFIGURE OUTPUT ${out}.S CONTENT "${assembler}" @ONLY)
  file(CONFIGURE OUTPUT ${out}.h @ONLY CONTENT "#pragma once
#include <span>
#include <string_view>

namespace ${namespace} {
struct EmbeddedFile {
  std::string_view name;
  std::string_view bytes;
};
std::span<const EmbeddedFile> ${function}();
}  // namespace ${namespace}
")
  file(CONFIGURE OUTPUT ${out}.cpp @ONLY CONTENT "#include \"embedded/${namespace}_${function}.h\"

#include <cstddef>

extern \"C\" {
${externs}}

namespace ${namespace} {
std::span<const EmbeddedFile> ${function}() {
  static const EmbeddedFile files[] = {
${rows}  };
  return files;
}
}  // namespace ${namespace}
")
  set_source_files_properties(${out}.S PROPERTIES OBJECT_DEPENDS "${paths}")
  target_sources(${target} PRIVATE ${out}.S ${out}.cpp)
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()
