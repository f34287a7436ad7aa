#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/readers/read_sink.h"

struct archive;
struct archive_entry;

namespace corpus {

enum class Packing : std::uint8_t {
  // zip and tar.
  Archive,
  // One file by itself: gzip, bzip2, xz, zstd, lz4, lzip, compress.
  Compressed
};

// Unpacks a stream from its beginning to its end, without going back and without a file. Lives
// inside one call.
class Unpacker {
 public:
  struct Member {
    // As it is written in the archive; may be in any charset, or lead anywhere.
    std::string name;
    // Neither a folder nor a link.
    bool is_file = false;
    bool is_encrypted = false;
    // Why it cannot be read, if so.
    std::string failure;
  };

  Unpacker(std::istream& below, const InputFile& file, Packing packing);
  Unpacker(const Unpacker&) = delete;
  Unpacker& operator=(const Unpacker&) = delete;

  // Goes to the next member; nothing at the end, and where the archive is broken.
  std::optional<Member> next();
  // More bytes of the member, until the next call; none at its end, and where it is broken.
  std::string_view read();

  // Why the member could not be read to its end; empty if it could.
  const std::string& member_failure() const { return member_failure_; }
  // Why nothing more can be read; empty if all was.
  const std::string& failure() const { return failure_; }
  // Bytes read of the stream.
  const std::uint64_t& packed() const { return packed_; }

 private:
  struct Close {
    void operator()(archive* open) const;
  };
  static std::ptrdiff_t refill(archive* open, void* self, const void** block);
  std::string reason() const;
  std::string_view part_of_hole();
  Member member_of(archive_entry* entry, int result) const;

  std::istream& below_;
  const InputFile& file_;
  std::vector<char> block_;
  std::uint64_t packed_ = 0;
  // Of the member: bytes given, and what follows a hole of zeros.
  std::int64_t given_ = 0;
  std::int64_t piece_at_ = 0;
  std::string_view piece_;
  std::string member_failure_;
  std::string failure_;
  // Last, as closing it may ask for the others.
  std::unique_ptr<archive, Close> archive_;
};

}  // namespace corpus
