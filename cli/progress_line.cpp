#include "cli/progress_line.h"

#include <unistd.h>

#include <cstdio>

namespace cli {
namespace {

using std::chrono::duration;
using std::chrono::milliseconds;

constexpr double kMegabyte = 1e6;
constexpr milliseconds kOnTerminal{200};
constexpr milliseconds kElsewhere{10'000};

}  // namespace

ProgressLine::ProgressLine()
    : is_terminal_(isatty(STDERR_FILENO) != 0), started_(Clock::now()), last_(started_) {}

void ProgressLine::show(const indexer::Progress& progress) {
  const Clock::time_point now = Clock::now();
  if (now - last_ < (is_terminal_ ? kOnTerminal : kElsewhere)) return;
  last_ = now;
  const double seconds = duration<double>(now - started_).count();
  const auto bytes = static_cast<double>(progress.bytes);
  const double left =
      progress.bytes == 0
          ? 0
          : seconds * static_cast<double>(progress.total_bytes - progress.bytes) / bytes;
  std::fprintf(stderr, "%s%zu reports, %.0f reports/s, %.1f of %.1f MB, %.1f MB/s, %.0f s left%s",
               is_terminal_ ? "\r\033[K" : "", progress.reports,
               static_cast<double>(progress.reports) / seconds, bytes / kMegabyte,
               static_cast<double>(progress.total_bytes) / kMegabyte, bytes / kMegabyte / seconds,
               left, is_terminal_ ? "" : "\n");
  is_shown_ = is_terminal_;
}

void ProgressLine::clear() {
  if (is_shown_) std::fputs("\r\033[K", stderr);
  is_shown_ = false;
}

}  // namespace cli
