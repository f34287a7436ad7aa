#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

#include "corpus/charset.h"
#include "corpus/readers/html.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void require_text(const std::string& text) { require(corpus::is_utf8(text)); }

// Every text of a report is valid UTF-8 and its days are in order.
void check_report(const corpus::Report& report) {
  require(!report.id.empty() && !report.body.empty());
  for (const std::string* text :
       {&report.id, &report.title, &report.body, &report.source, &report.url, &report.language}) {
    require_text(*text);
  }
  for (const corpus::GivenName& given : report.given_names) require_text(given.name);
  for (const corpus::DateSpan& span : report.given_dates) require(span.from <= span.to);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::istringstream in(std::string(reinterpret_cast<const char*>(data), size));
  std::size_t answers = 0;
  const corpus::ReadSink sink{[&](const corpus::Report& report) {
                                ++answers;
                                check_report(report);
                              },
                              [&](const corpus::ReadNote& note) {
                                ++answers;
                                require_text(note.message);
                              }};
  corpus::read_html(in, {"a", "a"}, sink);
  require(answers > 0);
  return 0;
}
