#include "searcher/xapian/match_set.h"

#include "searcher/xapian/xapian_query.h"

namespace searcher {

RowSet match_set(const Xapian::Database& database, const Snapshot& snapshot, const Node& query) {
  if (query == Node{All{}}) return snapshot.live();
  Xapian::Enquire enquire(database);
  enquire.set_query(to_xapian(query, snapshot));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
  RowSet rows = snapshot.none();
  for (auto row = found.begin(); row != found.end(); ++row) rows.insert(*row);
  return rows;
}

}  // namespace searcher
