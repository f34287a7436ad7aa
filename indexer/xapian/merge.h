#pragma once

#include <xapian.h>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace indexer {

// Keys of the metadata of batches (batches.h) alone: the ids of their values that came from the
// lexicon, a line each; the start of the machine they were made in.
inline constexpr const char* kBatchLexiconKey = "batch.lexicon";
inline constexpr const char* kBatchBootKey = "batch.boot";

// Keys of the metadata of values that came from the lexicon.
std::set<std::string> lexicon_value_keys(const Xapian::Database& batch);

// Makes one database of many: the reports of the first, then those of the next, numbered anew.
// Metadata are those that one writer would have left that had put them all in this order. There
// must be none at the destination. Throws Xapian::Error.
void merge_databases(const std::vector<std::filesystem::path>& sources,
                     const std::filesystem::path& destination);

}  // namespace indexer
