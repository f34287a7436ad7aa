#include "searcher/xapian/report_rows.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "indexer/analysis.h"
#include "indexer/layout.h"
#include "searcher/xapian/row_source.h"

namespace searcher {
namespace {

using Row = RowSet::Row;

std::optional<Row> find_row(const std::string& id, const Xapian::Database& database) {
  const std::string term = indexer::id_term(id);
  const auto posting = database.postlist_begin(term);
  if (posting == database.postlist_end(term)) return std::nullopt;
  return *posting;
}

// A row has the leaf when it has any of these.
std::vector<std::string> terms_of(const Node& leaf) {
  std::vector<std::string> terms;
  if (const auto* word = std::get_if<Word>(&leaf.is)) {
    const auto make_term =
        word->zone == Zone::Title ? indexer::title_stem_term : indexer::stem_term;
    for (const std::string& stem : indexer::query_stems(word->form))
      terms.push_back(make_term(stem));
  } else if (const auto* mentions = std::get_if<Mentions>(&leaf.is)) {
    terms.push_back(indexer::facet_term(mentions->id));
  }
  return terms;
}

// Counts for each row how many leaves it has.
class LeafCounts {
 public:
  explicit LeafCounts(const Xapian::Database& database)
      : database_(database), counts_(database.get_lastdocid() + 1), last_(counts_.size()) {}

  void add(const Node& leaf) {
    ++leaf_;
    for (const std::string& term : terms_of(leaf)) {
      for (auto row = database_.postlist_begin(term); row != database_.postlist_end(term); ++row) {
        if (std::exchange(last_[*row], leaf_) != leaf_) ++counts_[*row];
      }
    }
  }

  RowSet with_at_least(std::size_t least) const {
    RowSet rows(static_cast<Row>(counts_.size()));
    for (Row row = 1; row < counts_.size(); ++row) {
      if (counts_[row] > 0 && counts_[row] >= least) rows.insert(row);
    }
    return rows;
  }

 private:
  const Xapian::Database& database_;
  std::vector<std::uint16_t> counts_;
  // The leaf that a row was last counted for: two stems of one word count once.
  std::vector<std::uint16_t> last_;
  std::uint16_t leaf_ = 0;
};

using FindRows = std::function<RowSet(const Xapian::Database&)>;

// Finds its rows in the database that the query is put to.
class FoundRows final : public RowSource {
 public:
  explicit FoundRows(FindRows find_rows) : find_rows_(std::move(find_rows)) {}
  void init(const Xapian::Database& database) override {
    set_rows(find_rows_(database));
    RowSource::init(database);
  }

 private:
  FindRows find_rows_;
};

Xapian::Query query_of(FindRows find_rows) {
  auto* source = new FoundRows(std::move(find_rows));
  return Xapian::Query(source->release());  // Xapian deletes it with the query
}

}  // namespace

RowSet rows_of(const CopyOf& copy, const Xapian::Database& database,
               const indexer::Stories& stories) {
  RowSet rows(database.get_lastdocid() + 1);
  if (const std::optional<Row> row = find_row(copy.id, database)) {
    for (const Row telling : stories.telling(*row)) rows.insert(telling);
  }
  return rows;
}

RowSet rows_of(const Like& like, const Xapian::Database& database) {
  LeafCounts counts(database);
  for (const Node& leaf : like.of) counts.add(leaf);
  RowSet rows = counts.with_at_least(like.least);
  if (const std::optional<Row> row = find_row(like.id, database)) rows.erase(*row);
  return rows;
}

Xapian::Query query_of(const CopyOf& copy, const indexer::Stories& stories) {
  return query_of([copy, &stories](const Xapian::Database& database) {
    return rows_of(copy, database, stories);
  });
}

Xapian::Query query_of(const Like& like) {
  return query_of([like](const Xapian::Database& database) { return rows_of(like, database); });
}

}  // namespace searcher
