#include "corpus/readers/csv.h"
#include "corpus/readers/read_any.h"
#include "tests/fuzz/reader_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::check_reader(corpus::read_csv, data, size);
  fuzz::check_reader(corpus::read_stream, data, size);
  return 0;
}
