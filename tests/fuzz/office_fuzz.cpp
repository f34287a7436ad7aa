#include "corpus/readers/docx_document.h"
#include "corpus/readers/odt_document.h"
#include "corpus/readers/office.h"
#include "tests/fuzz/reader_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const corpus::OfficeDocument& document :
       {corpus::parse_docx_document(bytes), corpus::parse_odt_document(bytes)}) {
    fuzz::require(corpus::is_utf8(document.body) && corpus::is_utf8(document.title));
  }
  fuzz::check_reader(corpus::read_office, data, size);
  return 0;
}
