#pragma once

#include <xapian.h>

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "indexer/xapian/batches.h"

namespace indexer {

// What is to become of an index: its reports, less some, and those of batches, which are new or
// take the place of others.
struct Renewal {
  std::vector<SealedBatch> batches;
  // Reports to be removed, by number of the document: also those whose place others take.
  std::set<Xapian::docid> gone;
  // To be written (write_metadata).
  std::map<std::string, std::string> metadata;
};

std::size_t reports_of(const std::vector<SealedBatch>& batches);

// Reports of the index whose place those of the batches take.
std::set<Xapian::docid> replaced_by(const std::vector<SealedBatch>& batches,
                                    const Xapian::Database& served);

// Sets what differs; an empty value takes a key away.
void write_metadata(Xapian::WritableDatabase& database,
                    const std::map<std::string, std::string>& metadata);

// Puts the reports of the batches into a database one by one: for few of them.
void pour(const std::vector<SealedBatch>& batches, Xapian::WritableDatabase& database);

// Makes the next generation of the index out of the one that is served, which is left as it is; at
// `folder`, with the files that are derived from it. Throws Xapian::Error and
// std::filesystem::filesystem_error.
void make_generation(const Renewal& renewal, const std::filesystem::path& served,
                     const std::filesystem::path& folder);

}  // namespace indexer
