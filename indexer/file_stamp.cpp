#include "indexer/file_stamp.h"

#include <sys/stat.h>

namespace indexer {
namespace {

std::int64_t nanoseconds(const timespec& time) {
  constexpr std::int64_t kInSecond = 1'000'000'000;
  return time.tv_sec * kInSecond + time.tv_nsec;
}

}  // namespace

std::optional<FileStamp> stamp_of(const std::filesystem::path& file) {
  struct stat status {};
  if (stat(file.c_str(), &status) != 0) return std::nullopt;
  return FileStamp{static_cast<std::uint64_t>(status.st_size), nanoseconds(status.st_mtim),
                   nanoseconds(status.st_ctim), status.st_ino, status.st_dev};
}

bool is_same_file(const FileStamp& one, const FileStamp& other) {
  return one.size == other.size && one.modified == other.modified && one.changed == other.changed &&
         one.inode == other.inode;
}

}  // namespace indexer
