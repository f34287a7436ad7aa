#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "searcher/xapian/row_set.h"

namespace searcher {

// Looks row by row whether a phrase stands there: for the few rows that are good enough to be
// shown, where it would take longer to find all.
class PhraseCheck {
 public:
  // Word forms; the database must outlive it. Throws Xapian::Error, as matches() does.
  PhraseCheck(const Xapian::Database& database, const std::vector<std::string>& forms);

  // Rows must be asked for in rising order.
  bool matches(RowSet::Row row);

 private:
  // One form of the phrase, and how far it has been read.
  struct Reading {
    // Place in the phrase, from 0 on.
    Xapian::termpos offset;
    Xapian::PostingIterator at;
    Xapian::PostingIterator end;
  };

  // The rarest first.
  std::vector<Reading> readings_;
};

}  // namespace searcher
