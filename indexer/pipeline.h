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
#include "indexer/writer.h"

namespace indexer {

struct Progress {
  std::size_t reports = 0;
  std::uint64_t bytes = 0;
  // Of all files found.
  std::uint64_t total_bytes = 0;
};

struct IndexOptions {
  // Remove reports of these paths that are no longer there.
  bool prune = false;
  corpus::ReadOptions read;
  corpus::AnnotateOptions annotate;
  // Threads that annotate; at least 1.
  unsigned jobs = 1;
  // Called from the calling thread, after each batch.
  std::function<void(const Progress&)> progress;
  // What could not be taken as it stood, as it is met.
  std::function<void(const corpus::ReadNote&)> note;
};

struct IndexResult {
  std::size_t added = 0;
  std::size_t changed = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
  // Files and reports that gave nothing.
  std::size_t lost = 0;
};

// Reads the reports under the paths, annotates those that are new or changed, and commits once at
// the end. Throws WriteFailed; then the index is as it was.
IndexResult index_paths(const std::vector<std::filesystem::path>& paths,
                        const corpus::Lexicon& lexicon, const IndexOptions& options,
                        Writer& writer);

}  // namespace indexer
