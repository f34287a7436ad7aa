#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "cli/commands.h"
#include "cli/csv_options.h"
#include "cli/index_option.h"
#include "cli/lexicon_option.h"
#include "cli/progress_line.h"
#include "indexer/pipeline.h"
#include "indexer/writer.h"

namespace cli {
namespace {

struct IndexArguments {
  std::string index;
  std::vector<std::string> lexicon_files;
  std::vector<std::string> paths;
  corpus::ReadOptions read;
  unsigned jobs = std::max(1U, std::thread::hardware_concurrency());
  bool prune = false;
  bool strict = false;
  bool no_extract = false;
};

void print_note(const corpus::ReadNote& note) {
  const std::string line = note.line == 0 ? "" : ":" + std::to_string(note.line);
  std::fprintf(stderr, "%s%s: %s\n", note.path.c_str(), line.c_str(), note.message.c_str());
}

void print_result(const indexer::IndexResult& result, const std::string& index, std::size_t total) {
  std::fprintf(stderr, "%zu added, %zu changed, %zu unchanged, %zu removed", result.added,
               result.changed, result.unchanged, result.removed);
  if (result.lost > 0) std::fprintf(stderr, ", %zu could not be read (listed above)", result.lost);
  std::fprintf(stderr, "; %s holds %zu reports.\n", index.c_str(), total);
}

int run_index(const IndexArguments& arguments) {
  const corpus::Lexicon lexicon = load_lexicon_with(arguments.lexicon_files);
  const std::vector<std::filesystem::path> paths(arguments.paths.begin(), arguments.paths.end());
  const auto is_missing = [](const std::filesystem::path& path) {
    return !std::filesystem::exists(path);
  };
  const std::unique_ptr<indexer::Writer> writer = indexer::open_writer(arguments.index);
  ProgressLine line;
  indexer::IndexOptions options;
  options.prune = arguments.prune;
  options.read = arguments.read;
  options.annotate.extract = !arguments.no_extract;
  options.jobs = arguments.jobs;
  options.progress = [&](const indexer::Progress& progress) { line.show(progress); };
  options.note = [&](const corpus::ReadNote& note) {
    line.clear();
    print_note(note);
  };
  const indexer::IndexResult result = indexer::index_paths(paths, lexicon, options, *writer);
  line.clear();
  print_result(result, arguments.index, writer->report_count());
  if (std::all_of(paths.begin(), paths.end(), is_missing)) return kFailed;
  return arguments.strict && result.lost > 0 ? kFailed : kDone;
}

}  // namespace

void add_index_command(CLI::App& program, int& status) {
  CLI::App* command = program.add_subcommand(
      "index", "Add or update reports; run again, it does only what changed");
  auto arguments = std::make_shared<IndexArguments>();
  add_index_option(*command, arguments->index);
  add_lexicon_option(*command, arguments->lexicon_files);
  command->add_option("--jobs", arguments->jobs, "Threads that read names and dates")
      ->check(CLI::Range(1U, 256U))
      ->capture_default_str();
  command->add_flag("--prune", arguments->prune, "Also remove reports whose files are gone");
  command->add_flag("--strict", arguments->strict, "Exit with 1 when a file could not be read");
  command->add_flag("--no-extract", arguments->no_extract,
                    "Take only the names and days given in JSONL");
  add_csv_options(*command, arguments->read);
  command->add_option("PATH", arguments->paths, "Files and folders of reports")->required();
  command->footer("Example: sitrep index ~/archive/wires");
  command->callback([arguments, &status] { status = run_index(*arguments); });
}

}  // namespace cli
