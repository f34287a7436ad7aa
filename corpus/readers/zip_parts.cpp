#include "corpus/readers/zip_parts.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <utility>

namespace corpus {
namespace {

constexpr std::size_t kMostEntries = 20'000;
// Of all parts that are wanted.
constexpr std::size_t kMostParts = 16;

struct Close {
  void operator()(archive* opened) const { archive_read_free(opened); }
};
using Archive = std::unique_ptr<archive, Close>;

Archive open_zip(std::string_view bytes) {
  Archive opened(archive_read_new());
  archive_read_support_format_zip(opened.get());
  if (archive_read_open_memory(opened.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) return {};
  return opened;
}

ZipParts::State unpack(archive* opened, std::string& part, std::size_t most) {
  constexpr std::size_t kBlock = std::size_t{64} << 10;
  for (;;) {
    const std::size_t before = part.size();
    part.resize(before + kBlock);
    const la_ssize_t got = archive_read_data(opened, part.data() + before, kBlock);
    part.resize(before + static_cast<std::size_t>(got > 0 ? got : 0));
    if (got < 0) return ZipParts::State::Damaged;
    if (got == 0) return ZipParts::State::Readable;
    if (part.size() > most) return ZipParts::State::TooLong;
  }
}

}  // namespace

std::string_view ZipParts::part(const std::string& name) const {
  const auto found = parts.find(name);
  return found == parts.end() ? std::string_view() : std::string_view(found->second);
}

ZipParts read_zip_parts(std::string_view bytes,
                        const std::function<bool(std::string_view)>& is_wanted, std::size_t most) {
  ZipParts zip;
  const Archive opened = open_zip(bytes);
  if (!opened) return zip;
  archive_entry* entry = nullptr;
  for (std::size_t i = 0; i < kMostEntries && zip.parts.size() < kMostParts; ++i) {
    const int status = archive_read_next_header(opened.get(), &entry);
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN) break;
    const char* name = archive_entry_pathname(entry);
    if (name == nullptr || !is_wanted(name) || zip.parts.contains(name)) continue;
    std::string part;
    zip.state = archive_entry_is_encrypted(entry) != 0 ? ZipParts::State::Locked
                                                       : unpack(opened.get(), part, most);
    if (zip.state != ZipParts::State::Readable) return zip;
    zip.parts.emplace(name, std::move(part));
  }
  return zip;
}

}  // namespace corpus
