#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace indexer {

// Something of a file that could not be read.
struct LostPart {
  // In an archive the path of the file in it; empty for the file itself.
  std::string inside;
  // Of the file, from 1; 0 for the file as a whole.
  std::size_t line = 0;
  std::string reason;
  bool operator==(const LostPart&) const = default;
};

// Of each file so many are kept, the first ones.
inline constexpr std::size_t kKeptLostParts = 100;

// A file that gave nothing, or not all that is in it.
struct LostFile {
  // Relative to the PATH it was found under.
  std::string file;
  std::vector<LostPart> parts;
  // How many there were.
  std::size_t total = 0;
  bool operator==(const LostFile&) const = default;

  void add(LostPart part);
};

std::string to_record(const LostFile& lost);
// Nothing when the bytes are damaged.
std::optional<LostFile> parse_lost_file(std::string_view bytes);

// Of all files that the index remembers.
struct FileTotals {
  std::size_t files = 0;
  // Those that are a LostFile, and the sum of their totals.
  std::size_t lost_files = 0;
  std::size_t lost = 0;
  bool operator==(const FileTotals&) const = default;
};

std::string to_record(const FileTotals& totals);
std::optional<FileTotals> parse_file_totals(std::string_view bytes);

}  // namespace indexer
