#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/file_stamp.h"
#include "indexer/layout.h"

namespace indexer {

// What is remembered of a file that was read.
struct FileRecord {
  // Nothing when it has to be read again whatever it is like now.
  std::optional<FileStamp> stamp;
  // What else its reports follow from: how files are read, the lexicon, the options.
  std::uint64_t way = 0;
  // Those the index has of it, in the order of the file.
  std::vector<IdHash> reports;
  // How much of it could not be read: the total of its LostFile.
  std::size_t lost = 0;
  // Whether one of its reports was left out because another has its id.
  bool has_clash = false;
  bool operator==(const FileRecord&) const = default;
};

// So many reports are in one piece of a record: no backend keeps values of any length.
inline constexpr std::size_t kReportsOfPiece = 1'000'000;
std::size_t piece_count(const FileRecord& record);

// The bytes of a piece; piece 0 holds all but the reports from kReportsOfPiece on.
std::string piece_of(const FileRecord& record, std::string_view file, std::size_t piece);

// A record whose pieces come one by one.
struct GatheredRecord {
  std::string file;
  FileRecord record;
  // Of all its pieces.
  std::size_t reports = 0;

  bool is_whole() const { return record.reports.size() == reports; }
};

// Of piece 0. Nothing when the bytes are damaged.
std::optional<GatheredRecord> parse_first_piece(std::string_view bytes);
// Adds the next piece; one that is damaged adds nothing.
void add_piece(GatheredRecord& gathered, std::string_view bytes);

}  // namespace indexer
