#include "corpus/readers/pdf.h"
#include "corpus/readers/pdf_document.h"
#include "tests/fuzz/reader_check.h"

// In this process too, where an engine sees what the bytes lead to.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const corpus::PdfDocument document = corpus::parse_pdf_document(bytes, {});
  fuzz::require(corpus::is_utf8(document.body) && corpus::is_utf8(document.title));
  fuzz::require(document.pages_read <= document.pages);
  fuzz::check_reader(corpus::read_pdf, data, size);
  return 0;
}
