#include "corpus/readers/compressed.h"
#include "tests/fuzz/reader_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::check_reader(corpus::read_compressed, data, size);
  return 0;
}
