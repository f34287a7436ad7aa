#include "cli/index_watch.h"

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <stdexcept>
#include <string>

#include "cli/folder_watch.h"
#include "cli/stop_signals.h"
#include "indexer/writer.h"

namespace cli {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

// Without news for so long, a burst of changes is over; it is cut after the longest.
constexpr milliseconds kBurstPause{500};
constexpr milliseconds kLongestBurst{10'000};
// What one commit may take, so that readers see a long first run grow.
constexpr milliseconds kStep{60'000};
// How often to look though nothing was told: a disk of another machine tells nothing.
constexpr milliseconds kLookAgain{60'000};
constexpr milliseconds kLookUntold{5'000};
constexpr milliseconds kAfterFailure{10'000};

class Watching {
 public:
  Watching(const IndexArguments& arguments, IndexPass& pass)
      : arguments_(arguments),
        pass_(pass),
        folders_({arguments.paths.begin(), arguments.paths.end()}, arguments.index) {
    pass_.set_tick([this] { end_at_once_if_asked_twice(); });
  }

  void go_on() {
    milliseconds pause = go_over();
    std::fprintf(stderr, "Following %s — stop with Ctrl-C.\n", followed().c_str());
    while (!is_ending()) {
      if (pause.count() > 0) wait(pause);
      if (is_ending()) break;
      try {
        pause = go_over();
      } catch (const indexer::WriteFailed& failure) {
        tell_failure(failure.what());
        pause = kAfterFailure;
      }
    }
  }

 private:
  bool is_ending() { return signals_.count() > 0; }

  void end_at_once_if_asked_twice() {
    if (signals_.count() > 1)
      throw std::runtime_error("Ended before it was done; the index is as of its last commit.");
  }

  std::string followed() const {
    return arguments_.paths.size() == 1 ? arguments_.paths.front()
                                        : std::to_string(arguments_.paths.size()) + " paths";
  }

  // How long to wait then, unless something happens; zero when there is more to do.
  milliseconds go_over() {
    folders_.renew();
    tell_untold();
    const auto end = steady_clock::now() + kStep;
    const indexer::IndexResult result =
        pass_.run([&] { return is_ending() || steady_clock::now() > end; });
    failure_.clear();
    if (result.stopped) return milliseconds(0);
    if (result.waiting > 0) return std::chrono::ceil<milliseconds>(arguments_.choice.quiet);
    return folders_.is_told() ? kLookAgain : kLookUntold;
  }

  void wait(milliseconds pause) {
    const int stop = signals_.descriptor();
    if (folders_.wait(pause, stop) != FolderWatch::Woken::ByFolder) return;
    const auto end = steady_clock::now() + kLongestBurst;
    while (steady_clock::now() < end &&
           folders_.wait(kBurstPause, stop) == FolderWatch::Woken::ByFolder) {
    }
  }

  void tell_untold() {
    if (folders_.is_told() || has_told_untold_) return;
    has_told_untold_ = true;
    std::fprintf(stderr,
                 "The system tells of no more folders (fs.inotify.max_user_watches): they are "
                 "looked at every %lld s.\n",
                 static_cast<long long>(kLookUntold.count() / 1000));
  }

  void tell_failure(const std::string& failure) {
    if (failure != failure_) std::fprintf(stderr, "%s It is tried again.\n", failure.c_str());
    failure_ = failure;
  }

  const IndexArguments& arguments_;
  IndexPass& pass_;
  // Before any thread is started.
  StopSignals signals_;
  FolderWatch folders_;
  // As told last.
  std::string failure_;
  bool has_told_untold_ = false;
};

}  // namespace

void watch_paths(const IndexArguments& arguments, IndexPass& pass) {
  Watching(arguments, pass).go_on();
}

}  // namespace cli
