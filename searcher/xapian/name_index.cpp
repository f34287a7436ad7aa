#include "searcher/xapian/name_index.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "indexer/comparable_name.h"
#include "indexer/layout.h"

namespace searcher {
namespace {

using corpus::EntityId;
using indexer::ValueRecord;

std::optional<ValueRecord> value_with_reports(const Xapian::Database& database,
                                              const EntityId& id) {
  if (!database.term_exists(indexer::facet_term(id))) return std::nullopt;
  return indexer::parse_value_record(database.get_metadata(indexer::value_key(id)));
}

bool goes_by(const ValueRecord& value, std::string_view comparable) {
  const auto is_it = [&](const std::string& name) {
    return indexer::comparable_name(name) == comparable;
  };
  return is_it(value.label) || std::any_of(value.names.begin(), value.names.end(), is_it);
}

void add_if_called(const Xapian::Database& database, const EntityId& id,
                   std::string_view comparable, std::vector<ValueRecord>& called) {
  const bool is_there = std::any_of(called.begin(), called.end(),
                                    [&](const ValueRecord& value) { return value.id == id; });
  if (is_there) return;
  std::optional<ValueRecord> value = value_with_reports(database, id);
  if (value && goes_by(*value, comparable)) called.push_back(*std::move(value));
}

}  // namespace

std::vector<ValueRecord> values_called(const Xapian::Database& database,
                                       std::string_view comparable) {
  std::vector<ValueRecord> called;
  if (comparable.empty()) return called;
  const std::string ids = database.get_metadata(indexer::called_key(comparable));
  for (std::size_t start = 0; start < ids.size();) {
    const std::size_t end = std::min(ids.find('\n', start), ids.size());
    const auto id = corpus::parse_entity_id(std::string_view(ids).substr(start, end - start));
    if (id) add_if_called(database, *id, comparable, called);
    start = end + 1;
  }
  std::sort(called.begin(), called.end(),
            [](const ValueRecord& a, const ValueRecord& b) { return a.id < b.id; });
  return called;
}

std::vector<NameForm> name_forms(const Xapian::Database& database, const EntityId& id) {
  std::vector<NameForm> forms;
  const std::string prefix = indexer::name_form_prefix(id);
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    forms.push_back({(*term).substr(prefix.size()), term.get_termfreq()});
  }
  std::stable_sort(forms.begin(), forms.end(),
                   [](const NameForm& a, const NameForm& b) { return a.reports > b.reports; });
  return forms;
}

}  // namespace searcher
