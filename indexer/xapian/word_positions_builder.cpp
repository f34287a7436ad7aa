#include "indexer/xapian/word_positions_builder.h"

#include <xxhash.h>

#include <array>
#include <cstdio>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "indexer/layout.h"
#include "indexer/stored_report.h"
#include "indexer/term_positions.h"

namespace indexer {
namespace {

constexpr std::string_view kSuffix = ".positions";

// A segment and what its reports were when it was made.
struct Segment {
  RowRange rows;
  // Of its rows and the hashes of their contents; in its file it stands for the commit.
  std::uint64_t fingerprint;

  Revision revision() const { return {{}, fingerprint}; }
  std::string file_name() const {
    std::array<char, 64> name;
    std::snprintf(name.data(), name.size(), "words-%u-%016llx%s", rows.first,
                  static_cast<unsigned long long>(fingerprint), kSuffix.data());
    return name.data();
  }
};

class Fingerprint {
 public:
  Fingerprint() : state_(XXH3_createState(), XXH3_freeState) { XXH3_64bits_reset(state_.get()); }
  void add(Row row, const std::string& content_hash) {
    XXH3_64bits_update(state_.get(), &row, sizeof row);
    XXH3_64bits_update(state_.get(), content_hash.data(), content_hash.size());
  }
  std::uint64_t value() const { return XXH3_64bits_digest(state_.get()); }

 private:
  std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state_;
};

std::vector<Segment> segments_of(const Xapian::Database& database,
                                 std::span<const std::uint32_t> lengths) {
  std::vector<Segment> segments;
  auto hash = database.valuestream_begin(kContentHashSlot);
  const auto end = database.valuestream_end(kContentHashSlot);
  for (const RowRange& rows : segment_rows(lengths)) {
    Fingerprint fingerprint;
    for (; hash != end && hash.get_docid() < rows.end(); ++hash) {
      if (hash.get_docid() >= rows.first) fingerprint.add(hash.get_docid(), *hash);
    }
    segments.push_back({rows, fingerprint.value()});
  }
  return segments;
}

// A report whose record is damaged has no places: it cannot be shown either.
std::vector<std::byte> make_bytes(const Xapian::Database& database, const Segment& segment,
                                  std::span<const std::uint32_t> lengths) {
  PositionSegmentMaker maker(segment.rows);
  for (Row row = segment.rows.first; row < segment.rows.end() && row < lengths.size(); ++row) {
    if (lengths[row] == 0) continue;
    const std::string record = database.get_document(row).get_data();
    const std::optional<StoredText> text = parse_text(record);
    if (!text) continue;
    visit_positions(text->title, text->body, [&](std::string_view term, std::uint32_t position) {
      maker.add(row, term, position);
    });
  }
  return maker.bytes(segment.revision());
}

DerivedPart part_of(const Xapian::Database& database, const Segment& segment,
                    std::span<const std::uint32_t> lengths) {
  return {segment.file_name(), kPositionsKind, segment.revision(),
          [&database, segment, lengths] { return make_bytes(database, segment, lengths); }};
}

// Removes the files of other segments, from a folder that can be written.
void remove_others(const std::vector<DerivedPart>& parts, const std::filesystem::path& folder) {
  std::set<std::string> used;
  for (const DerivedPart& part : parts) used.insert(part.name);
  std::error_code error;
  std::vector<std::filesystem::path> others;
  std::filesystem::directory_iterator entry(folder, error);
  for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (is_segment_name(name) && !used.contains(name)) others.push_back(entry->path());
  }
  for (const std::filesystem::path& other : others) std::filesystem::remove(other, error);
}

WordPositions read_or_make(const std::vector<DerivedPart>& parts,
                           const std::filesystem::path& folder) {
  WordPositions positions;
  for (const DerivedPart& part : parts)
    positions.push_back(derived(folder, part, &PositionSegment::of));
  return positions;
}

}  // namespace

WordPositions word_positions_of(const Xapian::Database& database,
                                const std::filesystem::path& folder,
                                std::span<const std::uint32_t> lengths) {
  return read_or_make(word_position_parts(database, lengths), folder);
}

void make_word_positions(const Xapian::Database& database, const std::filesystem::path& folder,
                         std::span<const std::uint32_t> lengths) {
  const std::vector<DerivedPart> parts = word_position_parts(database, lengths);
  read_or_make(parts, folder);
  remove_others(parts, folder);
}

std::vector<DerivedPart> word_position_parts(const Xapian::Database& database,
                                             std::span<const std::uint32_t> lengths) {
  std::vector<DerivedPart> parts;
  for (const Segment& segment : segments_of(database, lengths))
    parts.push_back(part_of(database, segment, lengths));
  return parts;
}

bool is_segment_name(std::string_view name) { return name.ends_with(kSuffix); }

}  // namespace indexer
