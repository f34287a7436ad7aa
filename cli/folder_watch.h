#pragma once

#include <chrono>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace cli {

// Says when something happens below folders. The system tells it of every folder (inotify); where
// that has no room for more, the folders have to be looked at again and again.
class FolderWatch {
 public:
  // `except` is a folder in which nothing counts.
  FolderWatch(std::vector<std::filesystem::path> paths, std::filesystem::path except);
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;

  // Takes in folders that are new, and forgets what has happened until now.
  void renew();
  // Whether the system tells of all folders.
  bool is_told() const { return is_told_; }

  enum class Woken { ByFolder, ByTime, ByDescriptor };
  // Waits until something has happened, the other descriptor is readable, or the time is over.
  Woken wait(std::chrono::milliseconds longest, int other_descriptor);

 private:
  void take_in(const std::filesystem::path& folder);
  void follow(const std::filesystem::path& folder);
  void forget_events() const;

  std::vector<std::filesystem::path> paths_;
  std::filesystem::path except_;
  int descriptor_;
  bool is_told_ = false;
};

}  // namespace cli
