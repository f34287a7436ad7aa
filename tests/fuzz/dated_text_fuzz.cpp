#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

#include "corpus/charset.h"
#include "corpus/readers/dated_text.h"
#include "corpus/readers/read_any.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

// Whatever the bytes are, reports are valid UTF-8 and have a body, and what gives no report is
// noted.
void check(void (*read)(std::istream&, const corpus::InputFile&, const corpus::ReadSink&),
           const std::string& bytes) {
  std::size_t reports = 0;
  std::size_t lost = 0;
  const corpus::ReadSink sink{[&](const corpus::Report& report) {
                                ++reports;
                                require(!report.body.empty() && corpus::is_utf8(report.body));
                                require(corpus::is_utf8(report.title));
                              },
                              [&](const corpus::ReadNote& note) {
                                require(corpus::is_utf8(note.message));
                                if (note.lost) ++lost;
                              }};
  std::istringstream in(bytes);
  read(in, {"a.txt", "a.txt"}, sink);
  require(reports + lost > 0);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  check(corpus::read_dated_text, bytes);
  check(corpus::read_stream, bytes);
  return 0;
}
