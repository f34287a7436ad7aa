#include "indexer/xapian/stem_postings_builder.h"

#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

#include "indexer/layout.h"
#include "indexer/xapian/columns_builder.h"

namespace indexer {
namespace {

// A row that there is a place for; every other is a sign of damage.
Row checked(Xapian::docid row, std::size_t row_count) {
  if (row == 0 || row >= row_count)
    throw Xapian::DatabaseCorruptError("a report has an impossible number");
  return row;
}

std::vector<std::uint32_t> lengths_of(const Xapian::Database& database) {
  const std::size_t row_count = std::size_t{database.get_lastdocid()} + 1;
  std::vector<std::uint32_t> lengths(row_count);
  for (auto row = database.postlist_begin(""); row != database.postlist_end(""); ++row)
    lengths[checked(*row, row_count)] = row.get_doclength();
  return lengths;
}

std::vector<std::byte> make_bytes(const Xapian::Database& database) {
  std::vector<std::uint32_t> lengths = lengths_of(database);
  const std::size_t row_count = lengths.size();
  StemPostingsMaker maker(std::move(lengths), database.get_doccount());
  const std::string prefix = stem_term("");
  std::vector<Posting> postings;
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    const std::string name = *term;
    postings.clear();
    for (auto row = database.postlist_begin(name); row != database.postlist_end(name); ++row)
      postings.push_back({checked(*row, row_count), row.get_wdf()});
    maker.add(name, postings);
  }
  return maker.bytes(revision_of(database));
}

std::optional<StemPostings> checked(std::optional<ColumnFile> file) {
  if (!file) return std::nullopt;
  return StemPostings::of(*std::move(file));
}

StemPostings in_memory(std::vector<std::byte> bytes, const Xapian::Database& database) {
  std::optional<StemPostings> postings =
      checked(ColumnFile::of(std::move(bytes), kStemPostingsKind, revision_of(database)));
  if (!postings) throw Xapian::DatabaseCorruptError("its stems contradict one another");
  return *std::move(postings);
}

}  // namespace

StemPostings build_stem_postings(const Xapian::Database& database) {
  return in_memory(make_bytes(database), database);
}

StemPostings open_stem_postings(const Xapian::Database& database, const std::string& folder) {
  const std::filesystem::path file = std::filesystem::path(folder) / kStemPostingsFile;
  const auto open = [&] {
    return checked(ColumnFile::open(file, kStemPostingsKind, revision_of(database)));
  };
  if (std::optional<StemPostings> postings = open()) return *std::move(postings);
  const ColumnLock lock(folder);
  if (lock.is_held()) {
    if (std::optional<StemPostings> postings = open()) return *std::move(postings);
  }
  std::vector<std::byte> bytes = make_bytes(database);
  if (lock.is_held() && write_whole(file, bytes)) {
    if (std::optional<StemPostings> postings = open()) return *std::move(postings);
  }
  return in_memory(std::move(bytes), database);
}

}  // namespace indexer
