#include "cli/progress_line.h"

#include <unistd.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>

namespace cli {
namespace {

using std::chrono::duration;
using std::chrono::milliseconds;

constexpr double kMegabyte = 1e6;
constexpr milliseconds kOnTerminal{200};
constexpr milliseconds kElsewhere{10'000};

std::string with_one_digit(double number) {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%.1f", number);
  return text.data();
}

// "40 s", "12 min", "3 h 5 min".
std::string time_text(double seconds) {
  constexpr std::int64_t kMinute = 60;
  constexpr std::int64_t kHour = 60 * kMinute;
  const auto whole = static_cast<std::int64_t>(seconds);
  if (whole < 2 * kMinute) return std::to_string(whole) + " s";
  if (whole < 2 * kHour) return std::to_string(whole / kMinute) + " min";
  return std::to_string(whole / kHour) + " h " + std::to_string(whole % kHour / kMinute) + " min";
}

}  // namespace

std::string progress_text(const indexer::Progress& progress, double seconds) {
  const auto reports = static_cast<double>(progress.reports);
  const auto bytes = static_cast<double>(progress.bytes);
  const auto total = static_cast<double>(progress.total_bytes);
  std::string text = std::to_string(progress.reports) + " reports";
  if (seconds > 0) text += ", " + std::to_string(std::llround(reports / seconds)) + " reports/s";
  text +=
      ", " + with_one_digit(bytes / kMegabyte) + " of " + with_one_digit(total / kMegabyte) + " MB";
  if (total > 0) text += " (" + std::to_string(static_cast<int>(100 * bytes / total)) + " %)";
  if (seconds > 0) text += ", " + with_one_digit(bytes / kMegabyte / seconds) + " MB/s";
  if (bytes > 0) text += ", " + time_text(seconds * (total - bytes) / bytes) + " left";
  if (progress.lost > 0) text += ", " + std::to_string(progress.lost) + " failed";
  return text;
}

ProgressLine::ProgressLine()
    : is_terminal_(isatty(STDERR_FILENO) != 0), started_(Clock::now()), last_(started_) {}

void ProgressLine::start() {
  started_ = Clock::now();
  last_ = started_;
}

void ProgressLine::show(const indexer::Progress& progress) {
  if (progress.total_bytes == 0) return;
  const Clock::time_point now = Clock::now();
  if (now - last_ < (is_terminal_ ? kOnTerminal : kElsewhere)) return;
  last_ = now;
  const double seconds = duration<double>(now - started_).count();
  std::fprintf(stderr, "%s%s%s", is_terminal_ ? "\r\033[K" : "",
               progress_text(progress, seconds).c_str(), is_terminal_ ? "" : "\n");
  is_shown_ = is_terminal_;
}

void ProgressLine::clear() {
  if (is_shown_) std::fputs("\r\033[K", stderr);
  is_shown_ = false;
}

}  // namespace cli
