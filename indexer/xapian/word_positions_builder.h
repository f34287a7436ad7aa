#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/word_positions.h"
#include "indexer/xapian/derived_file.h"

namespace indexer {

// The places of words in the reports of a database. Each segment is read from its file in the
// folder, which names the reports it was made from, else made from the texts that are stored, and
// kept where the folder can be written. `lengths` are those of the stem postings. Throws
// Xapian::Error.
WordPositions word_positions_of(const Xapian::Database& database,
                                const std::filesystem::path& folder,
                                std::span<const std::uint32_t> lengths);

// Makes them ready for readers, and removes the files of segments that the database is not made of.
// Throws Xapian::Error.
void make_word_positions(const Xapian::Database& database, const std::filesystem::path& folder,
                         std::span<const std::uint32_t> lengths);

// Those of its segments. `lengths` must outlive them.
std::vector<DerivedPart> word_position_parts(const Xapian::Database& database,
                                             std::span<const std::uint32_t> lengths);
// Whether a file is called as those of segments are.
bool is_segment_name(std::string_view name);

}  // namespace indexer
