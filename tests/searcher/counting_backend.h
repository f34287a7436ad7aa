#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/backend.h"

namespace testing_support {

// Another backend, and what was asked of it. For one thread.
class CountingBackend : public searcher::Backend {
 public:
  explicit CountingBackend(const searcher::Backend& backend) : backend_(backend) {}

  searcher::Page search(const searcher::Request& request) const override {
    ++searches;
    return backend_.search(request);
  }
  std::optional<indexer::StoredReport> find_report(std::string_view id) const override {
    return backend_.find_report(id);
  }
  std::vector<indexer::ValueRecord> values_named(corpus::Facet facet,
                                                 std::string_view name) const override {
    ++lookups;
    return backend_.values_named(facet, name);
  }
  std::vector<indexer::ValueRecord> values_like(corpus::Facet facet,
                                                std::string_view name) const override {
    ++lookups;
    return backend_.values_like(facet, name);
  }
  std::optional<indexer::ValueRecord> find_value(const corpus::EntityId& id) const override {
    return backend_.find_value(id);
  }
  std::vector<indexer::ValueRecord> values_called(std::string_view comparable) const override {
    ++lookups;
    return backend_.values_called(comparable);
  }
  std::vector<searcher::NameForm> name_forms(const corpus::EntityId& id) const override {
    return backend_.name_forms(id);
  }
  searcher::FoundForms find_forms(const searcher::FormsAsk& ask) const override {
    searcher::FoundForms found = backend_.find_forms(ask);
    visited_terms += found.visited;
    forms += found.forms.size();
    return found;
  }
  searcher::ReportCounts reports_with(const std::vector<std::string>& stems,
                                      const std::vector<corpus::EntityId>& values) const override {
    return backend_.reports_with(stems, values);
  }
  searcher::IndexStats stats(const searcher::StatsAsk& ask) const override {
    return backend_.stats(ask);
  }
  std::size_t report_count() const override { return backend_.report_count(); }
  std::string commit_seen() const override { return backend_.commit_seen(); }

  mutable std::size_t searches = 0;
  mutable std::size_t lookups = 0;
  mutable std::size_t visited_terms = 0;
  mutable std::size_t forms = 0;

 private:
  const searcher::Backend& backend_;
};

}  // namespace testing_support
