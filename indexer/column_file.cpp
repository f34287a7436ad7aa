#include "indexer/column_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <array>
#include <cstdio>
#include <system_error>
#include <utility>

namespace indexer {
namespace {

constexpr std::array<char, 8> kMagic = {'s', 'i', 't', 'r', 'e', 'p', 'c', '1'};
// Arrays begin at multiples of this, so that numbers and cache lines are whole.
constexpr std::size_t kAlignment = 64;
constexpr std::size_t kNameSize = 40;

// All numbers are of this machine's byte order; a file of another order has another magic number.
struct Header {
  std::array<char, 8> magic;
  std::uint64_t checksum;  // of all bytes after it
  std::uint64_t size;      // of the file
  std::uint64_t revision;
  std::uint32_t byte_order;
  std::uint32_t array_count;
  std::array<char, kNameSize> kind;
  std::array<char, kNameSize> uuid;
};

struct ArrayEntry {
  std::array<char, kNameSize> name;
  std::uint64_t offset;
  std::uint64_t size;
};

constexpr std::uint32_t kByteOrder = 0x01020304;
constexpr std::size_t kCheckedFrom = offsetof(Header, size);

std::array<char, kNameSize> fixed(std::string_view text) {
  std::array<char, kNameSize> name{};
  std::memcpy(name.data(), text.data(), std::min(text.size(), kNameSize - 1));
  return name;
}

std::uint64_t checksum_of(std::span<const std::byte> file) {
  return XXH3_64bits(file.data() + kCheckedFrom, file.size() - kCheckedFrom);
}

std::size_t aligned(std::size_t at) { return (at + kAlignment - 1) / kAlignment * kAlignment; }

template <typename Part>
void put(std::vector<std::byte>& bytes, std::size_t at, const Part& part) {
  std::memcpy(bytes.data() + at, &part, sizeof part);
}

template <typename Part>
Part part_at(std::span<const std::byte> bytes, std::size_t at) {
  Part part;
  std::memcpy(&part, bytes.data() + at, sizeof part);
  return part;
}

// Closes a file descriptor.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

bool write_all(int descriptor, std::span<const std::byte> bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

void ColumnFileMaker::add_bytes(const std::string& name, std::span<const std::byte> bytes) {
  arrays_[name].assign(bytes.begin(), bytes.end());
}

std::vector<std::byte> ColumnFileMaker::bytes() const {
  std::size_t size = sizeof(Header) + arrays_.size() * sizeof(ArrayEntry);
  for (const auto& [name, array] : arrays_) size = aligned(size) + array.size();
  std::vector<std::byte> bytes(size);
  std::size_t entry = sizeof(Header);
  std::size_t at = entry + arrays_.size() * sizeof(ArrayEntry);
  for (const auto& [name, array] : arrays_) {
    at = aligned(at);
    put(bytes, entry, ArrayEntry{fixed(name), at, array.size()});
    entry += sizeof(ArrayEntry);
    std::copy(array.begin(), array.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at));
    at += array.size();
  }
  Header header{kMagic,       0,
                size,         revision_.number,
                kByteOrder,   static_cast<std::uint32_t>(arrays_.size()),
                fixed(kind_), fixed(revision_.uuid)};
  put(bytes, 0, header);
  header.checksum = checksum_of(bytes);
  put(bytes, 0, header);
  return bytes;
}

std::optional<ColumnFile> ColumnFile::open(const std::filesystem::path& file, std::string_view kind,
                                           const Revision& revision) {
  const Descriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status {};
  if (opened.number() < 0 || ::fstat(opened.number(), &status) != 0 || status.st_size <= 0)
    return std::nullopt;
  const auto size = static_cast<std::size_t>(status.st_size);
  void* const start = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, opened.number(), 0);
  if (start == MAP_FAILED) return std::nullopt;
  std::shared_ptr<const void> owner(start, [size](void* mapped) { ::munmap(mapped, size); });
  ColumnFile columns(std::move(owner), {static_cast<const std::byte*>(start), size});
  if (!columns.read(kind, revision)) return std::nullopt;
  return columns;
}

std::optional<Revision> ColumnFile::claimed_revision(const std::filesystem::path& file,
                                                     std::string_view kind) {
  const Descriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  Header header{};
  if (opened.number() < 0 || ::read(opened.number(), &header, sizeof header) != sizeof header)
    return std::nullopt;
  if (header.magic != kMagic || header.kind != fixed(kind) || header.uuid.back() != '\0')
    return std::nullopt;
  return Revision{header.uuid.data(), header.revision};
}

std::optional<ColumnFile> ColumnFile::of(std::vector<std::byte> bytes, std::string_view kind,
                                         const Revision& revision) {
  const auto owner = std::make_shared<const std::vector<std::byte>>(std::move(bytes));
  ColumnFile columns(owner, *owner);
  if (!columns.read(kind, revision)) return std::nullopt;
  return columns;
}

bool ColumnFile::read(std::string_view kind, const Revision& revision) {
  if (bytes_.size() < sizeof(Header)) return false;
  const auto header = part_at<Header>(bytes_, 0);
  const bool is_ours = header.magic == kMagic && header.byte_order == kByteOrder &&
                       header.size == bytes_.size() && header.kind == fixed(kind) &&
                       header.uuid == fixed(revision.uuid) && header.revision == revision.number;
  if (!is_ours || header.checksum != checksum_of(bytes_)) return false;
  std::size_t entry = sizeof(Header);
  for (std::uint32_t i = 0; i < header.array_count; ++i, entry += sizeof(ArrayEntry)) {
    if (bytes_.size() - entry < sizeof(ArrayEntry)) return false;
    const auto array = part_at<ArrayEntry>(bytes_, entry);
    if (array.offset > bytes_.size() || array.size > bytes_.size() - array.offset) return false;
    if (array.offset % kAlignment != 0 || array.name.back() != '\0') return false;
    arrays_.emplace(array.name.data(), bytes_.subspan(array.offset, array.size));
  }
  return true;
}

std::span<const std::byte> ColumnFile::find(std::string_view name) const {
  const auto found = arrays_.find(name);
  return found == arrays_.end() ? std::span<const std::byte>{} : found->second;
}

bool write_whole(const std::filesystem::path& file, std::span<const std::byte> bytes) {
  const std::filesystem::path beside = file.string() + ".new";
  bool written = false;
  {
    const Descriptor opened(::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    written =
        opened.number() >= 0 && write_all(opened.number(), bytes) && ::fsync(opened.number()) == 0;
  }
  std::error_code error;
  if (written) std::filesystem::rename(beside, file, error);
  if (written && !error) return true;
  std::filesystem::remove(beside, error);
  return false;
}

ColumnLock::ColumnLock(const std::filesystem::path& folder)
    : descriptor_(::open((folder / "columns.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)) {
  while (descriptor_ >= 0 && ::flock(descriptor_, LOCK_EX) != 0) {
    if (errno == EINTR) continue;
    ::close(descriptor_);
    descriptor_ = -1;
  }
}

ColumnLock::~ColumnLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace indexer
