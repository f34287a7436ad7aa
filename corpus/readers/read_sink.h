#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "corpus/dates.h"
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
  // Before each report of a file on disk: how many bytes of it are read. Need not be given.
  std::function<void(std::uint64_t)> bytes_read = nullptr;
};

// Longest report, and longest line of JSONL, in bytes.
inline constexpr std::size_t kMaxReport = std::size_t{64} << 20;

class Enclosure;

// What the mail that a file is attached to says for it, where it says nothing itself.
struct CoveringMail {
  std::string sender;
  std::optional<Day> day;
};

// The names that one file goes by, and how it is to be read.
struct InputFile {
  // As a person would type it, for notes; "wires.zip/2022/a.txt" inside of an archive.
  std::string path;
  // Id of its (first) report; the second one gets "#2".
  std::string id;
  ReadOptions options = {};
  // The container that it is read from; none for a file of its own.
  Enclosure* enclosure = nullptr;
  // Why its stream breaks off, once it does; none where the stream cannot tell.
  const std::string* obstacle = nullptr;
  CoveringMail mail = {};
};

}  // namespace corpus
