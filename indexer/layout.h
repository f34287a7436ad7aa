#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/dates.h"
#include "corpus/entity.h"

// The agreement between writer and reader about names, terms and slots, for every backend that has
// them.
// docs/index-format.md describes the same for people; this is the only place in code.
namespace indexer {

// Written with the index; an index of another format is refused with advice to rebuild.
inline constexpr std::string_view kFormat = "6";
inline constexpr std::string_view kFormatKey = "sitrep.format";

// Whether an index is named by its folder, and not by the address of a server
// ("opensearch:https://…").
bool is_folder_name(std::string_view index);

// Bytes; a longer term is cut and ends in a hash of the whole.
inline constexpr std::size_t kMaxTerm = 200;

// Positions between title and body: no phrase and no NEAR reaches across.
inline constexpr std::uint32_t kTitleGap = 100;

// How often a word of the title counts.
inline constexpr std::uint32_t kTitleWeight = 3;

// Value slots.
inline constexpr unsigned kPublishedSlot = 0;    // YYYYMMDD, empty when undated
inline constexpr unsigned kContentHashSlot = 1;  // content_hash_value: what a report was made from
inline constexpr unsigned kSignatureSlot = 2;    // signature_value of the body (signature.h)

std::string form_term(std::string_view form);              // unstemmed, folded: "drones"
std::string stem_term(std::string_view stem);              // "Zen:drone"
std::string title_form_term(std::string_view form);        // "Sdrones", in position segments alone
std::string title_stem_term(std::string_view stem);        // "ZSen:drone"
std::string facet_term(const corpus::EntityId& id);        // "XWshahed-136"
std::string facet_prefix(corpus::Facet facet);             // "XW"
std::string mentioned_term(const corpus::DateSpan& span);  // "XD2022082120220831"
inline constexpr std::string_view kMentionedPrefix = "XD";
// The positions of the last words of sentences, in position segments alone.
inline constexpr std::string_view kSentenceEndTerm = "XE";
// A way in which reports write the name of a value: "XNweapon/shahed-136/Geran-2". White space is
// one blank; what does not fit a term is cut off.
std::string name_form_term(const corpus::EntityId& id, std::string_view form);
std::string name_form_prefix(const corpus::EntityId& id);  // "XNweapon/shahed-136/"
std::string id_term(std::string_view report_id);           // "Q" and a hash
inline constexpr std::string_view kIdPrefix = "Q";
std::string origin_term(std::string_view path);  // "XF" and a hash of the PATH indexed
std::string file_term(std::string_view file);    // "XI" and a hash of the file read
inline constexpr std::string_view kFilePrefix = "XI";

std::string day_value(corpus::Day day);              // "20221020"
std::string content_hash_value(std::uint64_t hash);  // 8 bytes, the highest first
std::optional<corpus::Day> parse_day_value(std::string_view value);
// The span of a mentioned_term without its prefix.
std::optional<corpus::DateSpan> parse_mentioned(std::string_view term_without_prefix);

// Key of the metadata that holds the ValueRecord of a facet value: "value/weapon/shahed-136".
std::string value_key(const corpus::EntityId& id);
inline constexpr std::string_view kValueKeyPrefix = "value/";

// Key of the metadata that lists the ids of the values that go by a name
// (comparable_name.h), a line each: "called/geran 2". Some may go by it no more.
std::string called_key(std::string_view comparable_name);
inline constexpr std::string_view kCalledKeyPrefix = "called/";

// The id of a report, hashed as id_term has it.
struct IdHash {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  auto operator<=>(const IdHash&) const = default;
};
IdHash id_hash(std::string_view report_id);
// Of a term that id_term made.
std::optional<IdHash> parse_id_term(std::string_view term);

// Keys of the metadata that hold what is remembered of a file that was read: its FileRecord
// (file_record.h), which may be in pieces, and its LostFile (lost_file.h) if any of it could not be
// read.
std::string file_key(std::string_view path, std::string_view file,
                     std::size_t piece = 0);                         // "file/", hash, "/", hash
std::string lost_key(std::string_view path, std::string_view file);  // "lost/ports/grain.txt", hash
inline constexpr std::string_view kFileKeyPrefix = "file/";
inline constexpr std::string_view kLostKeyPrefix = "lost/";
// The PATH whose hash file_key has.
std::string path_key(std::string_view path);  // "path/", hash
inline constexpr std::string_view kPathKeyPrefix = "path/";
// The FileTotals (lost_file.h).
inline constexpr std::string_view kFileTotalsKey = "sitrep.files";

}  // namespace indexer
