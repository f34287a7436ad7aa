#include "corpus/readers/warc_record.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <string_view>
#include <utility>

#include "corpus/ascii_case.h"
#include "corpus/readers/report_text.h"
#include "corpus/readers/stream_block.h"

namespace corpus {
namespace {

constexpr std::string_view kVersion = "WARC/";
// Of longer lines only the beginning is kept, and longer heads are damage.
constexpr std::size_t kLongestLine = std::size_t{64} << 10;
constexpr int kMostFields = 1000;

// "<https://…>" in records of some crawlers.
std::string_view without_brackets(std::string_view uri) {
  if (uri.starts_with('<') && uri.ends_with('>') && uri.size() > 1) {
    return uri.substr(1, uri.size() - 2);
  }
  return uri;
}

std::optional<std::uint64_t> parse_length(std::string_view text) {
  std::uint64_t length = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, length);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return length;
}

}  // namespace

std::optional<WarcRecord> WarcRecords::next() {
  skip_block();
  while (find_record()) {
    std::optional<WarcRecord> record = read_head();
    if (record) {
      left_ = record->length;
      return record;
    }
    if (!is_cut_) ++damaged_;
  }
  return std::nullopt;
}

std::string WarcRecords::read(std::size_t most) {
  std::string bytes(static_cast<std::size_t>(std::min<std::uint64_t>(left_, most)), '\0');
  const std::size_t filled = read_block(in_, bytes.data(), bytes.size());
  if (filled < bytes.size()) is_cut_ = true;
  bytes.resize(filled);
  left_ -= filled;
  return bytes;
}

void WarcRecords::skip_block() {
  while (left_ > 0 && in_.good()) {
    constexpr std::uint64_t kMost = std::numeric_limits<std::streamsize>::max() - 1;
    in_.ignore(static_cast<std::streamsize>(std::min(left_, kMost)));
    left_ -= static_cast<std::uint64_t>(in_.gcount());
  }
  if (left_ > 0) is_cut_ = true;
  left_ = 0;
}

// Without its line break; nothing at the end.
std::optional<std::string> WarcRecords::read_line() {
  std::string line;
  char c = 0;
  bool is_any = false;
  while (in_.get(c)) {
    is_any = true;
    if (c == '\n') break;
    if (line.size() < kLongestLine) line.push_back(c);
  }
  if (!is_any) return std::nullopt;
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

bool WarcRecords::find_record() {
  bool is_damage_told = false;
  while (const std::optional<std::string> line = read_line()) {
    if (line->starts_with(kVersion)) return true;
    if (line->empty() || is_damage_told) continue;
    is_damage_told = true;
    ++damaged_;
  }
  return false;
}

std::optional<WarcRecord> WarcRecords::read_head() {
  WarcRecord record;
  std::optional<std::uint64_t> length;
  for (int fields = 0; fields < kMostFields; ++fields) {
    const std::optional<std::string> line = read_line();
    if (!line) {
      is_cut_ = true;
      return std::nullopt;
    }
    if (line->empty()) break;
    const std::size_t colon = std::min(line->find(':'), line->size());
    const std::string name = lower_ascii(std::string_view(*line).substr(0, colon));
    const std::string_view value =
        trimmed(std::string_view(*line).substr(std::min(colon + 1, line->size())));
    if (name == "warc-type") record.type = lower_ascii(value);
    if (name == "warc-target-uri") record.target_uri = without_brackets(value);
    if (name == "content-type") record.content_type = value;
    if (name == "content-length") length = parse_length(value);
  }
  if (!length) return std::nullopt;
  record.length = *length;
  return record;
}

}  // namespace corpus
