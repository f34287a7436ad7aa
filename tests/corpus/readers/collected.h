#pragma once

#include <istream>
#include <ostream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/readers/read_sink.h"

namespace corpus {

inline void PrintTo(const ReadNote& note, std::ostream* out) {
  *out << note.path << ":" << note.line << ": " << note.message << (note.lost ? " (lost)" : "");
}

// What a reader gave, for tests.
struct Collected {
  std::vector<Report> reports;
  std::vector<ReadNote> notes;

  ReadSink sink() {
    return {[this](Report report) { reports.push_back(std::move(report)); },
            [this](ReadNote note) { notes.push_back(std::move(note)); }};
  }
  bool lost_any() const {
    for (const ReadNote& note : notes) {
      if (note.lost) return true;
    }
    return false;
  }
};

using Reader = void (*)(std::istream&, const InputFile&, const ReadSink&);

inline Collected collect(Reader reader, std::istream& in) {
  Collected collected;
  reader(in, {"wire/a.txt", "a.txt"}, collected.sink());
  return collected;
}

inline Collected collect(Reader reader, std::string_view bytes) {
  std::istringstream in{std::string(bytes)};
  return collect(reader, in);
}

inline ReadNote noted(std::size_t line, std::string message) {
  return {"wire/a.txt", line, std::move(message), false};
}
inline ReadNote lost(std::size_t line, std::string message) {
  return {"wire/a.txt", line, std::move(message), true};
}

}  // namespace corpus
