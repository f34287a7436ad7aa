#include <charconv>
#include <chrono>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "cli/commands.h"
#include "cli/csv_options.h"
#include "cli/index_arguments.h"
#include "cli/index_option.h"
#include "cli/index_pass.h"
#include "cli/index_watch.h"
#include "cli/lexicon_option.h"

namespace cli {
namespace {

// How long a file has to be left alone before --watch reads it.
constexpr std::chrono::seconds kQuiet{2};

std::optional<unsigned> parse_number(std::string_view text) {
  unsigned number = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  return read.ec == std::errc() && read.ptr == end ? std::optional(number) : std::nullopt;
}

// "2/8".
std::optional<indexer::Part> parse_part(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto number = parse_number(text.substr(0, slash));
  const auto of = parse_number(text.substr(slash + 1));
  if (!number || !of || *number == 0 || *number > *of) return std::nullopt;
  return indexer::Part{*number, *of};
}

std::string check_part(const std::string& text) {
  return parse_part(text) ? std::string()
                          : "\"" + text + "\" is no part: write I/N, as in 1/4, with I up to N";
}

int run_index(IndexArguments arguments) {
  const corpus::Lexicon lexicon = load_lexicon_with(arguments.lexicon_files);
  IndexPass pass(arguments, lexicon);
  // Before the index is opened, which would make one.
  if (pass.lacks_all_paths()) return kFailed;
  if (arguments.watch) {
    arguments.choice.quiet = kQuiet;
    watch_paths(arguments, pass);
    return kDone;
  }
  const indexer::IndexResult result = pass.run();
  return arguments.strict && result.lost + result.lost_earlier > 0 ? kFailed : kDone;
}

void add_choice_options(CLI::App& command, IndexArguments& arguments) {
  CLI::Option* const rebuild = command.add_flag("--rebuild", arguments.choice.rebuild,
                                                "Read every file anew, though it has not changed");
  CLI::Option* const retry =
      command.add_flag("--retry-failed", arguments.choice.retry_failed,
                       "Read nothing but the files that could not be read before");
  command
      .add_option_function<std::string>(
          "--part",
          [&arguments](const std::string& text) { arguments.choice.part = parse_part(text); },
          "Take only every N-th of the files, as in 1/4: for N machines")
      ->type_name("I/N")
      ->check(check_part);
  command
      .add_flag("--watch", arguments.watch, "Go on, and index what comes and changes, until Ctrl-C")
      ->excludes(rebuild)
      ->excludes(retry);
  retry->excludes(rebuild);
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
  add_choice_options(*command, *arguments);
  command->add_flag("--strict", arguments->strict, "Exit with 1 when a file could not be read");
  command
      ->add_option("--report", arguments->report_file,
                   "Write what could not be read, and why, as JSON lines")
      ->type_name("FILE");
  command->add_flag("--no-extract", arguments->no_extract,
                    "Take only the names and days given in JSONL");
  add_csv_options(*command, arguments->read);
  command->add_option("PATH", arguments->paths, "Files and folders of reports")->required();
  command->footer("Example: sitrep index ~/archive/wires");
  command->callback([arguments, &status] { status = run_index(*arguments); });
}

}  // namespace cli
