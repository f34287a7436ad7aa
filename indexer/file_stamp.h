#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace indexer {

// How a file stands on its disk: it has not changed while this stays the same.
struct FileStamp {
  std::uint64_t size = 0;
  // Nanoseconds since 1970 of the last change of its bytes, and of anything about it.
  std::int64_t modified = 0;
  std::int64_t changed = 0;
  std::uint64_t inode = 0;
  std::uint64_t device = 0;
  bool operator==(const FileStamp&) const = default;
};

// Of what a link leads to. Nothing when it cannot be told.
std::optional<FileStamp> stamp_of(const std::filesystem::path& file);

// The same but for the number of the device, which another start of the machine may change.
bool is_same_file(const FileStamp& one, const FileStamp& other);

}  // namespace indexer
