#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "corpus/readers/folder.h"
#include "indexer/file_ledger.h"
#include "indexer/file_stamp.h"

// Which of the files that were found are to be read in this run.
namespace indexer {

// Files are parted by a hash of their names, the same on every machine.
struct Part {
  // From 1 to `of`.
  unsigned number = 1;
  unsigned of = 1;
};
bool is_in_part(std::string_view file, const Part& part);

struct ChoiceOptions {
  // Read everything anew.
  bool rebuild = false;
  // Read nothing but what could not be read before.
  bool retry_failed = false;
  std::optional<Part> part;
  // A file that changed less than so long ago is still being written.
  std::chrono::nanoseconds quiet{0};
};

enum class Choice : std::uint8_t {
  Read,
  // It is as the index has it.
  Keep,
  // It is none of this run's.
  Leave,
  // It is still being written.
  Wait
};

struct FileState {
  std::string file;
  std::optional<FileStamp> stamp;
  // See FileRecord.
  std::uint64_t way = 0;
  // Nanoseconds since 1970.
  std::int64_t now = 0;
};

// `record` is null for a file that is new to the index.
Choice choice_of(const FileState& state, const FileRecord* record, const ChoiceOptions& options);

// A PATH and what was found under it.
struct Source {
  std::string path;
  std::vector<corpus::FoundFile> files;
};

struct PlannedFile {
  corpus::FoundFile file;
  Origin origin;
  std::optional<FileStamp> stamp;
};

struct ReadingPlan {
  // In the order they were found.
  std::vector<PlannedFile> read;
  std::vector<PlannedFile> kept;
  // Neither read nor known to be unchanged.
  std::vector<Origin> left;
  // How many of these are still being written.
  std::size_t waiting = 0;
  // Of all files to be read.
  std::uint64_t bytes = 0;
};

struct PlanOptions {
  ChoiceOptions choice;
  std::uint64_t way = 0;
  std::int64_t now = 0;
};

// Files with a clash of ids are read again as soon as another file of this run has changed or is
// gone, as it may have given the id free.
ReadingPlan plan_reading(const std::vector<Source>& sources, const FileLedger& ledger,
                         const PlanOptions& options);

}  // namespace indexer
