#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "corpus/readers/read_options.h"
#include "corpus/report.h"

namespace corpus {

// Something a reader could not take as it stood.
struct ReadNote {
  std::string path;
  // Line of the file, from 1; 0 for the file as a whole.
  std::size_t line = 0;
  // One sentence: what is wrong and what to do.
  std::string message;
  // Whether something was lost (a failed file or report), or only noted.
  bool lost = false;
  bool operator==(const ReadNote&) const = default;
};

// Where a reader puts what it finds, one report at a time.
struct ReadSink {
  std::function<void(Report)> report;
  std::function<void(ReadNote)> note;
};

// Longest report, and longest line of JSONL, in bytes.
inline constexpr std::size_t kMaxReport = std::size_t{64} << 20;

// The names that one file goes by, and how it is to be read.
struct InputFile {
  // As a person would type it, for notes.
  std::string path;
  // Id of its (first) report; the second one gets "#2".
  std::string id;
  ReadOptions options = {};
};

}  // namespace corpus
