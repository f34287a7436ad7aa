#include "cli/folder_watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <system_error>
#include <utility>

#include "corpus/readers/member_name.h"

namespace cli {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t kEvents = IN_CREATE | IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_DELETE |
                                  IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF;

}  // namespace

FolderWatch::FolderWatch(std::vector<fs::path> paths, fs::path except)
    : paths_(std::move(paths)),
      except_(std::move(except)),
      descriptor_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {}

FolderWatch::~FolderWatch() {
  if (descriptor_ >= 0) close(descriptor_);
}

void FolderWatch::renew() {
  is_told_ = descriptor_ >= 0;
  forget_events();
  for (const fs::path& path : paths_) {
    std::error_code error;
    if (fs::is_directory(path, error)) {
      take_in(path);
    } else {
      // Programs put a new file in the place of one that was changed.
      follow(path.has_parent_path() ? path.parent_path() : fs::path("."));
    }
  }
}

// The folders that corpus::find_files would enter.
void FolderWatch::take_in(const fs::path& folder) {
  std::error_code error;
  if (fs::equivalent(folder, except_, error)) return;
  follow(folder);
  fs::directory_iterator entry(folder, error);
  for (; is_told_ && !error && entry != fs::directory_iterator(); entry.increment(error)) {
    std::error_code ignored;
    const bool is_hidden = corpus::is_hidden(entry->path().filename().string());
    if (!is_hidden && !entry->is_symlink(ignored) && entry->is_directory(ignored))
      take_in(entry->path());
  }
}

void FolderWatch::follow(const fs::path& folder) {
  if (!is_told_) return;
  const int watch = inotify_add_watch(descriptor_, folder.c_str(), kEvents | IN_ONLYDIR);
  // A folder that went away a moment ago has told so by its own.
  if (watch < 0 && errno != ENOENT && errno != ENOTDIR) is_told_ = false;
}

void FolderWatch::forget_events() const {
  std::array<char, 65536> events;
  while (descriptor_ >= 0 && read(descriptor_, events.data(), events.size()) > 0) {
  }
}

FolderWatch::Woken FolderWatch::wait(std::chrono::milliseconds longest, int other_descriptor) {
  // One that is negative is left out.
  std::array<pollfd, 2> waiting{{{descriptor_, POLLIN, 0}, {other_descriptor, POLLIN, 0}}};
  poll(waiting.data(), waiting.size(), static_cast<int>(longest.count()));
  if (waiting[1].revents != 0) return Woken::ByDescriptor;
  if (waiting[0].revents == 0) return Woken::ByTime;
  forget_events();
  return Woken::ByFolder;
}

}  // namespace cli
