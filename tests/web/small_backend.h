#pragma once

#include <string>
#include <vector>

#include "searcher/backend.h"

namespace web {

// A few reports in memory, looked through one by one. Of a query it knows words, All and None; a
// report is filed under the values of its annotation.
class SmallBackend : public searcher::Backend {
 public:
  explicit SmallBackend(std::vector<indexer::StoredReport> reports)
      : reports_(std::move(reports)) {}

  searcher::Page search(const searcher::Request& request) const override;
  std::optional<indexer::StoredReport> find_report(std::string_view id) const override;
  std::vector<indexer::ValueRecord> values_named(corpus::Facet facet,
                                                 std::string_view name) const override;
  std::vector<indexer::ValueRecord> values_like(corpus::Facet, std::string_view) const override {
    return {};
  }
  std::optional<indexer::ValueRecord> find_value(const corpus::EntityId& id) const override;
  std::vector<indexer::ValueRecord> values_called(std::string_view) const override { return {}; }
  std::vector<searcher::NameForm> name_forms(const corpus::EntityId& id) const override;
  searcher::FoundForms find_forms(const searcher::FormsAsk&) const override { return {}; }
  searcher::ReportCounts reports_with(const std::vector<std::string>&,
                                      const std::vector<corpus::EntityId>&) const override {
    return {};
  }
  searcher::IndexStats stats(const searcher::StatsAsk& ask) const override;
  std::size_t report_count() const override { return reports_.size(); }

  // Of files that could not be read.
  std::vector<indexer::LostFile> lost;

 private:
  std::vector<indexer::StoredReport> reports_;
};

// An index that cannot answer.
class BrokenBackend : public searcher::Backend {
 public:
  static constexpr const char* kWhy = "The index is damaged: run sitrep check.";

  searcher::Page search(const searcher::Request&) const override { throw unavailable(); }
  std::optional<indexer::StoredReport> find_report(std::string_view) const override {
    throw unavailable();
  }
  std::vector<indexer::ValueRecord> values_named(corpus::Facet, std::string_view) const override {
    throw unavailable();
  }
  std::vector<indexer::ValueRecord> values_like(corpus::Facet, std::string_view) const override {
    throw unavailable();
  }
  std::optional<indexer::ValueRecord> find_value(const corpus::EntityId&) const override {
    throw unavailable();
  }
  std::vector<indexer::ValueRecord> values_called(std::string_view) const override {
    throw unavailable();
  }
  std::vector<searcher::NameForm> name_forms(const corpus::EntityId&) const override {
    throw unavailable();
  }
  searcher::FoundForms find_forms(const searcher::FormsAsk&) const override { throw unavailable(); }
  searcher::ReportCounts reports_with(const std::vector<std::string>&,
                                      const std::vector<corpus::EntityId>&) const override {
    throw unavailable();
  }
  searcher::IndexStats stats(const searcher::StatsAsk&) const override { throw unavailable(); }
  std::size_t report_count() const override { throw unavailable(); }

 private:
  static searcher::Unavailable unavailable() { return searcher::Unavailable(kWhy); }
};

// What a test needs of a report.
struct ReportSketch {
  std::string id;
  std::string title;
  std::string body;
  // YYYY-MM-DD; empty for undated.
  std::string published;
  // "weapon/shahed-136=Shahed-136"; the label is marked where it stands in the body.
  std::vector<std::string> values;
  // YYYY-MM-DD, days the text talks about.
  std::vector<std::string> mentioned = {};
  std::string language = "en";
};
indexer::StoredReport stored(const ReportSketch& sketch);

// Five reports: three of drones over Kyiv, one in Arabic, one without a day and without a name.
std::vector<indexer::StoredReport> five_reports();

}  // namespace web
