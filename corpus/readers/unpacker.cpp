#include "corpus/readers/unpacker.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <new>
#include <utility>

#include "corpus/readers/member_name.h"
#include "corpus/readers/stream_block.h"

namespace corpus {
namespace {

constexpr std::size_t kBlock = std::size_t{64} << 10;

// libarchive turns names into the charset of the thread's locale, and loses those that do not fit.
class Utf8Names {
 public:
  Utf8Names() : before_(uselocale(locale())) {}
  ~Utf8Names() { uselocale(before_); }
  Utf8Names(const Utf8Names&) = delete;
  Utf8Names& operator=(const Utf8Names&) = delete;

 private:
  static locale_t locale() {
    static const locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    return utf8;
  }

  locale_t before_;
};

archive* open_reader(Packing packing) {
  archive* reader = archive_read_new();
  if (reader == nullptr) throw std::bad_alloc();
  if (packing == Packing::Archive) {
    archive_read_support_format_zip_streamable(reader);
    archive_read_support_format_tar(reader);
    return reader;
  }
  // Not all that libarchive knows: it would call other programs for some.
  archive_read_support_format_raw(reader);
  archive_read_support_filter_gzip(reader);
  archive_read_support_filter_bzip2(reader);
  archive_read_support_filter_xz(reader);
  archive_read_support_filter_zstd(reader);
  archive_read_support_filter_lz4(reader);
  archive_read_support_filter_lzip(reader);
  archive_read_support_filter_compress(reader);
  return reader;
}

std::string name_of(archive_entry* entry) {
  const char* name = archive_entry_pathname(entry);
  if (name == nullptr) name = archive_entry_pathname_utf8(entry);
  return name == nullptr ? std::string() : std::string(name);
}

}  // namespace

void Unpacker::Close::operator()(archive* open) const { archive_read_free(open); }

Unpacker::Unpacker(std::istream& below, const InputFile& file, Packing packing)
    : below_(below), file_(file), block_(kBlock), archive_(open_reader(packing)) {
  const Utf8Names names;
  if (archive_read_open2(archive_.get(), this, nullptr, refill, nullptr, nullptr) != ARCHIVE_OK) {
    failure_ = reason();
  }
}

// Called from C: nothing is thrown.
std::ptrdiff_t Unpacker::refill(archive* open, void* self, const void** block) {
  auto& me = *static_cast<Unpacker*>(self);
  const std::size_t filled = read_block(me.below_, me.block_.data(), me.block_.size());
  *block = me.block_.data();
  me.packed_ += filled;
  if (filled > 0 || !me.below_.bad()) return static_cast<std::ptrdiff_t>(filled);
  const bool is_told = me.file_.obstacle != nullptr && !me.file_.obstacle->empty();
  archive_set_error(open, EIO, "%s",
                    is_told ? me.file_.obstacle->c_str() : "the file could not be read");
  return -1;
}

std::string Unpacker::reason() const {
  const char* text = archive_error_string(archive_.get());
  return readable_name(text == nullptr ? "it is damaged" : text);
}

std::optional<Unpacker::Member> Unpacker::next() {
  if (!failure_.empty()) return std::nullopt;
  const Utf8Names names;
  member_failure_.clear();
  given_ = 0;
  piece_at_ = 0;
  piece_ = {};
  archive_entry* entry = nullptr;
  const int result = archive_read_next_header(archive_.get(), &entry);
  if (result == ARCHIVE_EOF) return std::nullopt;
  if (result == ARCHIVE_FATAL) {
    failure_ = reason();
    return std::nullopt;
  }
  return member_of(entry, result);
}

Unpacker::Member Unpacker::member_of(archive_entry* entry, int result) const {
  const bool is_read = result == ARCHIVE_OK || result == ARCHIVE_WARN;
  if (!is_read) return {name_of(entry), true, false, reason()};
  const bool is_link = archive_entry_hardlink(entry) != nullptr;
  return {name_of(entry),
          archive_entry_filetype(entry) == AE_IFREG && !is_link,
          archive_entry_is_encrypted(entry) != 0,
          {}};
}

std::string_view Unpacker::read() {
  if (piece_at_ > given_) return part_of_hole();
  if (!piece_.empty()) {
    given_ += static_cast<std::int64_t>(piece_.size());
    return std::exchange(piece_, {});
  }
  if (!failure_.empty() || !member_failure_.empty()) return {};
  const Utf8Names names;
  const void* bytes = nullptr;
  std::size_t size = 0;
  int result = ARCHIVE_OK;
  // Pieces may be empty before the end.
  while (result == ARCHIVE_OK && size == 0) {
    result = archive_read_data_block(archive_.get(), &bytes, &size, &piece_at_);
  }
  if (result == ARCHIVE_EOF) return {};
  if (result != ARCHIVE_OK) {
    piece_at_ = given_;
    member_failure_ = reason();
    if (result == ARCHIVE_FATAL) failure_ = member_failure_;
    return {};
  }
  piece_ = {static_cast<const char*>(bytes), size};
  return read();
}

// Files with holes say how long these are, but do not hold them.
std::string_view Unpacker::part_of_hole() {
  static constexpr std::array<char, std::size_t{16} << 10> kZeros = {};
  const auto hole = static_cast<std::uint64_t>(piece_at_ - given_);
  const std::size_t some = std::min<std::uint64_t>(hole, kZeros.size());
  given_ += static_cast<std::int64_t>(some);
  return {kZeros.data(), some};
}

}  // namespace corpus
