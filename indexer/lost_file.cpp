#include "indexer/lost_file.h"

#include <utility>

#include "indexer/record_bytes.h"

namespace indexer {
namespace {

constexpr std::size_t kLongestText = 1000;

// Cut between characters.
std::string shortened(std::string text) {
  if (text.size() <= kLongestText) return text;
  std::size_t end = kLongestText;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) --end;
  return text.substr(0, end) + "…";
}

}  // namespace

void LostFile::add(LostPart part) {
  ++total;
  if (parts.size() == kKeptLostParts) return;
  part.inside = shortened(std::move(part.inside));
  part.reason = shortened(std::move(part.reason));
  parts.push_back(std::move(part));
}

std::string to_record(const LostFile& lost) {
  RecordWriter out;
  out.add(lost.file);
  out.add(lost.total);
  out.add(lost.parts.size());
  for (const LostPart& part : lost.parts) {
    out.add(part.inside);
    out.add(part.line);
    out.add(part.reason);
  }
  return out.take();
}

std::optional<LostFile> parse_lost_file(std::string_view bytes) try {
  RecordReader in(bytes);
  LostFile lost{std::string(in.text()), {}, in.number()};
  for (std::size_t left = in.count(); left > 0; --left) {
    std::string inside(in.text());
    const std::size_t line = in.number();
    lost.parts.push_back({std::move(inside), line, std::string(in.text())});
  }
  return in.is_at_end() ? std::optional(std::move(lost)) : std::nullopt;
} catch (const Damaged&) {
  return std::nullopt;
}

std::string to_record(const FileTotals& totals) {
  RecordWriter out;
  for (const std::size_t number : {totals.files, totals.lost_files, totals.lost}) out.add(number);
  return out.take();
}

std::optional<FileTotals> parse_file_totals(std::string_view bytes) try {
  RecordReader in(bytes);
  FileTotals totals;
  for (std::size_t* number : {&totals.files, &totals.lost_files, &totals.lost})
    *number = in.number();
  return in.is_at_end() ? std::optional(totals) : std::nullopt;
} catch (const Damaged&) {
  return std::nullopt;
}

}  // namespace indexer
