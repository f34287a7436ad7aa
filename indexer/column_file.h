#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

// A file of arrays that are derived from one revision of an index: checksummed, read in place, and
// never trusted before it has been checked. docs/index-format.md describes it byte by byte.
namespace indexer {

// Which revision of which index something was derived from.
struct Revision {
  std::string uuid;
  std::uint64_t number = 0;
  bool operator==(const Revision&) const = default;
};

// Gathers named arrays and gives the bytes of the file.
class ColumnFileMaker {
 public:
  // `kind` says what the arrays are, and in which format: "facets 1".
  ColumnFileMaker(std::string kind, Revision revision)
      : kind_(std::move(kind)), revision_(std::move(revision)) {}

  template <typename Number>
  void add(const std::string& name, std::span<const Number> array) {
    static_assert(std::is_trivially_copyable_v<Number>);
    add_bytes(name, std::as_bytes(array));
  }
  template <typename Number>
  void add(const std::string& name, const std::vector<Number>& array) {
    add(name, std::span<const Number>(array));
  }

  std::vector<std::byte> bytes() const;

 private:
  void add_bytes(const std::string& name, std::span<const std::byte> bytes);

  std::string kind_;
  Revision revision_;
  std::map<std::string, std::vector<std::byte>> arrays_;
};

// The arrays of such a file, wherever its bytes lie. Copies share them.
class ColumnFile {
 public:
  // Maps a file. Nothing when it is missing, of another kind, of another revision, cut off or
  // changed since it was written.
  static std::optional<ColumnFile> open(const std::filesystem::path& file, std::string_view kind,
                                        const Revision& revision);
  // The revision that a file of this kind says it is of, unchecked.
  static std::optional<Revision> claimed_revision(const std::filesystem::path& file,
                                                  std::string_view kind);
  // The same as open() of bytes in memory.
  static std::optional<ColumnFile> of(std::vector<std::byte> bytes, std::string_view kind,
                                      const Revision& revision);

  // Empty when there is no such array, or one of another size of number. Valid while a copy of this
  // lives.
  template <typename Number>
  std::span<const Number> array(std::string_view name) const {
    static_assert(std::is_trivially_copyable_v<Number>);
    const std::span<const std::byte> bytes = find(name);
    if (bytes.size() % sizeof(Number) != 0) return {};
    return {reinterpret_cast<const Number*>(bytes.data()), bytes.size() / sizeof(Number)};
  }

  std::size_t size() const { return bytes_.size(); }
  std::span<const std::byte> bytes() const { return bytes_; }

 private:
  ColumnFile(std::shared_ptr<const void> owner, std::span<const std::byte> bytes)
      : owner_(std::move(owner)), bytes_(bytes) {}
  // Whether the bytes are such a file, whole; reads where its arrays lie.
  bool read(std::string_view kind, const Revision& revision);
  std::span<const std::byte> find(std::string_view name) const;

  // Keeps the bytes where they are.
  std::shared_ptr<const void> owner_;
  std::span<const std::byte> bytes_;
  std::map<std::string, std::span<const std::byte>, std::less<>> arrays_;
};

// Puts a file into a folder so that others see it whole or not at all, and it is there after a
// crash or not at all. False when the folder cannot be written.
bool write_whole(const std::filesystem::path& file, std::span<const std::byte> bytes);

// Holds the right to make the derived files of a folder, among all processes; gone with the
// process.
class ColumnLock {
 public:
  // Waits for it. Not held when the folder cannot be written.
  explicit ColumnLock(const std::filesystem::path& folder);
  ~ColumnLock();
  ColumnLock(const ColumnLock&) = delete;
  ColumnLock& operator=(const ColumnLock&) = delete;
  bool is_held() const { return descriptor_ >= 0; }

 private:
  int descriptor_ = -1;
};

}  // namespace indexer
