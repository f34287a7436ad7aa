#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "indexer/pipeline.h"

namespace cli {

// How indexing goes on: one line that is written over on a terminal, a plain line every few seconds
// elsewhere. On stderr.
class ProgressLine {
 public:
  ProgressLine();

  // Counts time from now on.
  void start();
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

// "120 reports, 60 reports/s, 1.5 of 6.0 MB (25 %), 0.8 MB/s, 6 s left, 2 failed".
std::string progress_text(const indexer::Progress& progress, double seconds);

}  // namespace cli
