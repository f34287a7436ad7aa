#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "corpus/annotation.h"
#include "corpus/lexicon.h"
#include "corpus/readers/read_options.h"
#include "corpus/readers/read_sink.h"
#include "indexer/reading_plan.h"
#include "indexer/writer.h"

namespace indexer {

struct Progress {
  std::size_t reports = 0;
  std::uint64_t bytes = 0;
  // Of all files that are to be read.
  std::uint64_t total_bytes = 0;
  // Files and reports that gave nothing.
  std::size_t lost = 0;
};

struct IndexOptions {
  // Remove reports of these paths that are no longer there.
  bool prune = false;
  corpus::ReadOptions read;
  // Which of the files are read.
  ChoiceOptions choice;
  corpus::AnnotateOptions annotate;
  // Threads that annotate; at least 1.
  unsigned jobs = 1;
  // Called from the calling thread, after each report, file and batch.
  std::function<void(const Progress&)> progress;
  // What could not be taken as it stood, as it is met.
  std::function<void(const corpus::ReadNote&)> note;
  // What could not be read in an earlier run, of files that have not changed.
  std::function<void(const corpus::ReadNote&)> note_of_earlier_run;
  // Asked between two files: whether to end here. What was read until then is committed.
  std::function<bool()> stop;
};

struct IndexResult {
  std::size_t added = 0;
  std::size_t changed = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
  // Files and reports that gave nothing.
  std::size_t lost = 0;
  // The same of files that were not read again, as they have not changed.
  std::size_t lost_earlier = 0;
  // Files left for later, as they are still being written.
  std::size_t waiting = 0;
  // Whether options.stop ended it.
  bool stopped = false;
};

// Reads the files under the paths that have changed since they were read last, annotates the
// reports that are new or changed, and commits once at the end. Throws WriteFailed; then the index
// is as it was.
IndexResult index_paths(const std::vector<std::filesystem::path>& paths,
                        const corpus::Lexicon& lexicon, const IndexOptions& options,
                        Writer& writer);

}  // namespace indexer
