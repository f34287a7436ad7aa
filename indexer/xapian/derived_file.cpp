#include "indexer/xapian/derived_file.h"

namespace indexer {

Revision revision_of(const Xapian::Database& database) {
  return {database.get_uuid(), database.get_revision()};
}

Row row_count_of(const Xapian::Database& database) {
  const Row row_count = database.get_lastdocid() + 1;
  if (row_count == 0) throw Xapian::DatabaseCorruptError("the number of reports is impossible");
  return row_count;
}

Row checked_row(Xapian::docid row, Row row_count) {
  if (row == 0 || row >= row_count)
    throw Xapian::DatabaseCorruptError("a report has an impossible number");
  return row;
}

}  // namespace indexer
