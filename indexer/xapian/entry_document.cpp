#include "indexer/xapian/entry_document.h"

#include <string>

#include "indexer/layout.h"

namespace indexer {

Xapian::Document document_of(const Entry& entry, const Origin& origin) {
  Xapian::Document document;
  for (const auto& [stem, frequency] : entry.stems) document.add_term(stem, frequency);
  for (const std::string& term : entry.boolean_terms) document.add_boolean_term(term);
  document.add_boolean_term(origin_term(origin.path));
  document.add_boolean_term(file_term(origin.file));
  for (const auto& [slot, value] : entry.values) document.add_value(slot, value);
  document.set_data(entry.record);
  return document;
}

std::string first_term(Xapian::TermIterator terms, const Xapian::TermIterator& end,
                       std::string_view prefix) {
  terms.skip_to(std::string(prefix));
  return terms == end ? std::string() : *terms;
}

}  // namespace indexer
