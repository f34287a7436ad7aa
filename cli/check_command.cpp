#include <unistd.h>

#include <cstdio>
#include <memory>
#include <string>

#include "cli/commands.h"
#include "cli/index_option.h"
#include "indexer/index_check.h"

namespace cli {
namespace {

// What is looked at now, on a terminal.
class CheckLine {
 public:
  CheckLine() : is_terminal_(::isatty(STDERR_FILENO) == 1) {}

  void show(const indexer::CheckProgress& progress) const {
    if (!is_terminal_) return;
    const std::string what(progress.what);
    std::fprintf(stderr, "\r\033[KLooking at the %s: %zu of %zu", what.c_str(), progress.done,
                 progress.of);
  }
  void clear() const {
    if (is_terminal_) std::fputs("\r\033[K", stderr);
  }

 private:
  bool is_terminal_;
};

int run_check(const std::string& index) {
  const CheckLine line;
  const indexer::CheckResult result = indexer::check_index(
      index, [&](const indexer::CheckProgress& progress) { line.show(progress); });
  line.clear();
  for (const indexer::Finding& finding : result.findings)
    std::printf("%s: %s.\n", finding.message.c_str(), finding.advice.c_str());
  if (!result.findings.empty()) return kFailed;
  std::fprintf(stderr, "%s is whole: %zu reports, %zu values, %zu derived files.\n", index.c_str(),
               result.reports, result.values, result.files);
  return kDone;
}

}  // namespace

void add_check_command(CLI::App& program, int& status) {
  CLI::App* command =
      program.add_subcommand("check", "Look whether an index is whole, and say what to do");
  auto index = std::make_shared<std::string>();
  add_index_option(*command, *index);
  command->footer("Example: sitrep check --index ~/archive.index");
  command->callback([index, &status] { status = run_check(*index); });
}

}  // namespace cli
