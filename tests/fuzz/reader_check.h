#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

#include "corpus/charset.h"
#include "corpus/readers/read_sink.h"

// What holds of every reader, whatever the bytes are.
namespace fuzz {

using Reader = void (*)(std::istream&, const corpus::InputFile&, const corpus::ReadSink&);

inline void require(bool holds) {
  if (!holds) std::abort();
}

// Every text of a report is valid UTF-8, it has a body, and its days are in order.
inline void check_report(const corpus::Report& report) {
  require(!report.id.empty() && !report.body.empty());
  for (const std::string* text :
       {&report.id, &report.title, &report.body, &report.source, &report.url, &report.language}) {
    require(corpus::is_utf8(*text));
  }
  for (const corpus::GivenName& given : report.given_names) require(corpus::is_utf8(given.name));
  for (const corpus::DateSpan& span : report.given_dates) require(span.from <= span.to);
}

// What gives no report is noted.
inline void check_reader(Reader read, const std::uint8_t* data, std::size_t size) {
  std::istringstream in(std::string(reinterpret_cast<const char*>(data), size));
  std::size_t answers = 0;
  const corpus::ReadSink sink{[&](const corpus::Report& report) {
                                ++answers;
                                check_report(report);
                              },
                              [&](const corpus::ReadNote& note) {
                                ++answers;
                                require(corpus::is_utf8(note.message));
                              }};
  read(in, {"a", "a"}, sink);
  require(answers > 0);
}

}  // namespace fuzz
