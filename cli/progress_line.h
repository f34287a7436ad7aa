#pragma once

#include <chrono>
#include <cstddef>

#include "indexer/pipeline.h"

namespace cli {

// How indexing goes on: one line that is written over on a terminal, a plain line every few seconds
// elsewhere. On stderr.
class ProgressLine {
 public:
  ProgressLine();

  void show(const indexer::Progress& progress);
  // Takes the line away, so that something else can be written.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  bool is_terminal_;
  bool is_shown_ = false;
  Clock::time_point started_;
  Clock::time_point last_;
};

}  // namespace cli
