#include "corpus/readers/warc.h"
#include "tests/fuzz/reader_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::check_reader(corpus::read_warc, data, size);
  return 0;
}
