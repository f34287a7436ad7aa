#include "cli/index_pass.h"

#include <cstdio>
#include <memory>
#include <system_error>
#include <utility>

#include "corpus/readers/folder.h"
#include "indexer/writer.h"

namespace cli {
namespace {

std::string line_of(const corpus::ReadNote& note) {
  const std::string place = note.line == 0 ? "" : ":" + std::to_string(note.line);
  return note.path + place + ": " + note.message;
}

bool has_news(const indexer::IndexResult& result) {
  return result.added + result.changed + result.removed + result.lost > 0;
}

}  // namespace

IndexPass::IndexPass(const IndexArguments& arguments, const corpus::Lexicon& lexicon)
    : arguments_(arguments),
      lexicon_(lexicon),
      paths_(arguments.paths.begin(), arguments.paths.end()) {}

bool IndexPass::lacks_all_paths() {
  std::error_code error;
  for (const std::filesystem::path& path : paths_) {
    // In doubt it is there.
    if (std::filesystem::exists(path, error) || error) return false;
  }
  LossReport report(arguments_.report_file);
  for (const std::filesystem::path& path : paths_) {
    corpus::find_files(path, [&](const corpus::ReadNote& note) { take(note, report); });
  }
  report.close();
  return true;
}

indexer::IndexResult IndexPass::run(const std::function<bool()>& stop) {
  told_before_ = std::exchange(told_, {});
  line_.start();
  const std::unique_ptr<indexer::Writer> writer = indexer::open_writer(arguments_.index);
  LossReport report(arguments_.report_file);
  indexer::IndexOptions options = options_for(stop);
  options.note = [&](const corpus::ReadNote& note) { take(note, report); };
  options.note_of_earlier_run = [&](const corpus::ReadNote& note) { report.add(note); };
  const indexer::IndexResult result = indexer::index_paths(paths_, lexicon_, options, *writer);
  report.close();
  line_.clear();
  if (is_first_ || has_news(result)) tell_result(result, writer->report_count());
  is_first_ = false;
  return result;
}

indexer::IndexOptions IndexPass::options_for(const std::function<bool()>& stop) {
  indexer::IndexOptions options;
  options.prune = arguments_.prune;
  options.read = arguments_.read;
  options.choice = arguments_.choice;
  options.annotate.extract = !arguments_.no_extract;
  options.jobs = arguments_.jobs;
  options.memory = arguments_.memory;
  options.progress = [this](const indexer::Progress& progress) {
    line_.show(progress);
    if (tick_) tick_();
  };
  options.stop = stop;
  return options;
}

void IndexPass::take(const corpus::ReadNote& note, LossReport& report) {
  tell(note);
  report.add(note);
}

void IndexPass::tell(const corpus::ReadNote& note) {
  const std::string line = line_of(note);
  // Only one that follows has an earlier time.
  if (arguments_.watch && (told_.insert(line), told_before_.contains(line))) return;
  line_.clear();
  std::fprintf(stderr, "%s\n", line.c_str());
}

void IndexPass::tell_result(const indexer::IndexResult& result, std::size_t total) {
  std::fprintf(stderr, "%zu added, %zu changed, %zu unchanged, %zu removed", result.added,
               result.changed, result.unchanged, result.removed);
  if (result.lost > 0) std::fprintf(stderr, ", %zu could not be read (listed above)", result.lost);
  if (result.lost_earlier > 0) {
    std::fprintf(stderr, ", %zu could not be read before and %s not changed (--retry-failed)",
                 result.lost_earlier, result.lost_earlier == 1 ? "has" : "have");
  }
  if (result.waiting > 0) {
    std::fprintf(stderr, ", %zu %s still being written", result.waiting,
                 result.waiting == 1 ? "file is" : "files are");
  }
  std::fprintf(stderr, "; %s holds %zu reports.\n", arguments_.index.c_str(), total);
}

}  // namespace cli
