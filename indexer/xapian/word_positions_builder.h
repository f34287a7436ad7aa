#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <span>

#include "indexer/word_positions.h"

namespace indexer {

// The places of words in the reports of a database. Each segment is read from its file in the
// folder, which names the reports it was made from, else made from the texts that are stored, and
// kept where the folder can be written. `lengths` are those of the stem postings. Throws
// Xapian::Error.
WordPositions word_positions_of(const Xapian::Database& database,
                                const std::filesystem::path& folder,
                                std::span<const std::uint32_t> lengths);

// Removes the files of segments that the database is not made of, from a folder that can be
// written. Throws Xapian::Error.
void remove_other_segments(const Xapian::Database& database, const std::filesystem::path& folder,
                           std::span<const std::uint32_t> lengths);

}  // namespace indexer
