#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <thread>
#include <vector>

#include "corpus/readers/read_options.h"
#include "indexer/pipeline.h"
#include "indexer/reading_plan.h"

namespace cli {

// What `sitrep index` was asked.
struct IndexArguments {
  std::string index;
  std::vector<std::string> lexicon_files;
  std::vector<std::string> paths;
  unsigned jobs = std::max(1U, std::thread::hardware_concurrency());
  corpus::ReadOptions read;
  // Bytes.
  std::size_t memory = indexer::kDefaultMemory;
  indexer::ChoiceOptions choice;
  bool prune = false;
  bool strict = false;
  bool no_extract = false;
  bool watch = false;
  // Empty for none.
  std::string report_file;
};

}  // namespace cli
