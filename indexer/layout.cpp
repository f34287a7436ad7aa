#include "indexer/layout.h"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace indexer {
namespace {

// One letter for each facet, in the order of corpus::kFacets. Xapian's custom: X begins prefixes of
// our own.
constexpr std::array<std::string_view, corpus::kFacets.size()> kFacetPrefixes = {
    "XW", "XR", "XP", "XO", "XL", "XC", "XS", "XG"};

std::string hash_of(std::string_view text) {
  const XXH128_hash_t hash = XXH3_128bits(text.data(), text.size());
  XXH128_canonical_t bytes;
  XXH128_canonicalFromHash(&bytes, hash);
  static constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (const unsigned char byte : bytes.digest) {
    hex += kDigits[byte >> 4];
    hex += kDigits[byte & 15];
  }
  return hex;
}

std::string bounded(std::string term) {
  if (term.size() <= kMaxTerm) return term;
  const std::string hash = hash_of(term);
  term.resize(kMaxTerm - hash.size());
  return term + hash;
}

std::string prefixed(std::string_view prefix, std::string_view text) {
  return bounded(std::string(prefix).append(text));
}

bool is_white_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::string with_single_blanks(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!is_white_space(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

// Cut between characters.
std::string shortened(std::string text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80) --bytes;
  text.resize(bytes);
  return text;
}

}  // namespace

bool is_folder_name(std::string_view index) {
  return !index.starts_with("opensearch:") && index.find("://") == std::string_view::npos;
}

std::string form_term(std::string_view form) { return bounded(std::string(form)); }
std::string stem_term(std::string_view stem) { return prefixed("Z", stem); }
std::string title_form_term(std::string_view form) { return prefixed("S", form); }
std::string title_stem_term(std::string_view stem) { return prefixed("ZS", stem); }

std::string facet_prefix(corpus::Facet facet) {
  return std::string(kFacetPrefixes[corpus::index_of(facet)]);
}
std::string facet_term(const corpus::EntityId& id) { return facet_prefix(id.facet) + id.slug; }

std::string mentioned_term(const corpus::DateSpan& span) {
  return std::string(kMentionedPrefix) + day_value(span.from) + day_value(span.to);
}

std::string name_form_prefix(const corpus::EntityId& id) {
  return "XN" + corpus::to_string(id) + "/";
}
std::string name_form_term(const corpus::EntityId& id, std::string_view form) {
  return shortened(name_form_prefix(id) + with_single_blanks(form), kMaxTerm);
}

std::string id_term(std::string_view report_id) {
  return std::string(kIdPrefix) + hash_of(report_id);
}
std::string origin_term(std::string_view path) { return "XF" + hash_of(path); }
std::string file_term(std::string_view file) { return std::string(kFilePrefix) + hash_of(file); }

IdHash id_hash(std::string_view report_id) {
  const XXH128_hash_t hash = XXH3_128bits(report_id.data(), report_id.size());
  return {hash.high64, hash.low64};
}

std::optional<IdHash> parse_id_term(std::string_view term) {
  constexpr std::size_t kDigits = 16;
  if (!term.starts_with(kIdPrefix)) return std::nullopt;
  term.remove_prefix(kIdPrefix.size());
  if (term.size() != 2 * kDigits) return std::nullopt;
  IdHash hash;
  const char* const middle = term.data() + kDigits;
  const char* const end = middle + kDigits;
  const bool is_hash = std::from_chars(term.data(), middle, hash.high, 16).ptr == middle &&
                       std::from_chars(middle, end, hash.low, 16).ptr == end;
  return is_hash ? std::optional(hash) : std::nullopt;
}

// Pieces after the first stand behind it, in their order.
std::string file_key(std::string_view path, std::string_view file, std::size_t piece) {
  std::string key = std::string(kFileKeyPrefix) + hash_of(path) + "/" + hash_of(file);
  if (piece == 0) return key;
  constexpr std::size_t kDigits = 6;
  const std::string number = std::to_string(piece);
  return key + "/" + std::string(kDigits - std::min(kDigits, number.size()), '0') + number;
}

// In the order of files, which pages of them go by.
std::string lost_key(std::string_view path, std::string_view file) {
  constexpr std::size_t kLongestName = 150;
  return std::string(kLostKeyPrefix) + shortened(std::string(file), kLongestName) + "/" +
         hash_of(std::string(path) + "\n" + std::string(file));
}

std::string path_key(std::string_view path) { return std::string(kPathKeyPrefix) + hash_of(path); }

std::string day_value(corpus::Day day) {
  std::string value = corpus::to_string(day);
  std::erase(value, '-');
  return value;
}

std::string content_hash_value(std::uint64_t hash) {
  std::string bytes;
  for (int shift = 56; shift >= 0; shift -= 8) bytes += static_cast<char>(hash >> shift & 0xFF);
  return bytes;
}

std::optional<corpus::Day> parse_day_value(std::string_view value) {
  if (value.size() != 8) return std::nullopt;
  const std::string text(value);
  return corpus::parse_day(text.substr(0, 4) + "-" + text.substr(4, 2) + "-" + text.substr(6, 2));
}

std::optional<corpus::DateSpan> parse_mentioned(std::string_view term_without_prefix) {
  if (term_without_prefix.size() != 16) return std::nullopt;
  const std::optional<corpus::Day> from = parse_day_value(term_without_prefix.substr(0, 8));
  const std::optional<corpus::Day> to = parse_day_value(term_without_prefix.substr(8));
  if (!from || !to || *to < *from) return std::nullopt;
  return corpus::DateSpan{*from, *to};
}

std::string value_key(const corpus::EntityId& id) {
  return std::string(kValueKeyPrefix) + corpus::to_string(id);
}

std::string called_key(std::string_view comparable_name) {
  return prefixed(kCalledKeyPrefix, comparable_name);
}

}  // namespace indexer
