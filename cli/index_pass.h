#pragma once

#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "cli/index_arguments.h"
#include "cli/loss_report.h"
#include "cli/progress_line.h"
#include "corpus/lexicon.h"
#include "indexer/pipeline.h"

namespace cli {

// Goes over the PATHs once, as often as it is asked, and tells on stderr what it meets; what an
// earlier time has told is not told again.
class IndexPass {
 public:
  IndexPass(const IndexArguments& arguments, const corpus::Lexicon& lexicon);

  // Whether none of the PATHs is there; each is told.
  bool lacks_all_paths();
  // `stop` is as in indexer::IndexOptions. Throws indexer::WriteFailed, and std::runtime_error when
  // the file of --report cannot be written.
  indexer::IndexResult run(const std::function<bool()>& stop = {});
  // Called as things go on, beside the line of progress.
  void set_tick(std::function<void()> tick) { tick_ = std::move(tick); }

 private:
  indexer::IndexOptions options_for(const std::function<bool()>& stop);
  void take(const corpus::ReadNote& note, LossReport& report);
  void tell(const corpus::ReadNote& note);
  void tell_result(const indexer::IndexResult& result, std::size_t total);

  const IndexArguments& arguments_;
  const corpus::Lexicon& lexicon_;
  std::vector<std::filesystem::path> paths_;
  std::function<void()> tick_;
  // Lines of the pass before, and of this one.
  std::set<std::string> told_before_;
  std::set<std::string> told_;
  bool is_first_ = true;
  ProgressLine line_;
};

}  // namespace cli
