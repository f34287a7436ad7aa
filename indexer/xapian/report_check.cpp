#include "indexer/xapian/report_check.h"

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "indexer/analysis.h"
#include "indexer/layout.h"
#include "indexer/signature.h"
#include "indexer/stored_report.h"

namespace indexer {
namespace {

constexpr std::size_t kToldEvery = 1000;
constexpr std::size_t kBytesOfHash = 8;

// Terms of a report that its record tells of.
struct ToldTerms {
  std::set<std::string> ids;
  std::set<std::string> values;
  std::set<std::string> spans;
};

bool is_value_term(std::string_view term) {
  for (const corpus::Facet facet : corpus::kFacets) {
    if (term.starts_with(facet_prefix(facet))) return true;
  }
  return false;
}

ToldTerms terms_in(const Xapian::Database& database, Xapian::docid row) {
  ToldTerms terms;
  // What is looked for begins with a capital, as no word does; stems with a Z come after it.
  auto at = database.termlist_begin(row);
  at.skip_to(std::string(kIdPrefix));
  for (; at != database.termlist_end(row); ++at) {
    const std::string term = *at;
    if (term >= "Y") break;
    if (term.starts_with(kIdPrefix)) terms.ids.insert(term);
    if (term.starts_with(kMentionedPrefix)) terms.spans.insert(term);
    if (is_value_term(term)) terms.values.insert(term);
  }
  return terms;
}

ToldTerms terms_of(const StoredReport& stored) {
  ToldTerms terms;
  terms.ids.insert(id_term(stored.report.id));
  for (const corpus::FacetValue& value : stored.annotation.values)
    terms.values.insert(facet_term(value.id));
  for (const auto& [value, parent] : stored.parents) terms.values.insert(facet_term(parent));
  for (const corpus::DateSpan& span : stored.annotation.mentioned)
    terms.spans.insert(mentioned_term(span));
  return terms;
}

class ReportCheck {
 public:
  ReportCheck(const Xapian::Database& database, FindingList& findings)
      : database_(database), findings_(findings) {}

  void check(Xapian::docid row) {
    const std::string named = "document " + std::to_string(row);
    const Xapian::Document document = database_.get_document(row);
    const std::optional<StoredReport> stored = parse_record(document.get_data());
    const ToldTerms terms = terms_in(database_, row);
    for (const std::string& term : terms.values) ++reports_by_term_[term];
    for (const std::string& term : terms.spans) ++reports_by_term_[term];
    if (!stored) return report("The stored record of some reports is damaged", named);
    check_terms(terms, terms_of(*stored), named);
    check_values(document, *stored, named);
  }

  // The lists of reports of a term, beside the lists of terms of the reports.
  void check_lists() {
    for (const auto& [term, reports] : reports_by_term_) {
      if (database_.get_termfreq(term) != reports)
        report("The lists of reports of some values are not those of the reports", term);
    }
  }

 private:
  void report(const std::string& what, const std::string& example) {
    findings_.add_one(what, example, kIndexAgain);
  }

  void check_terms(const ToldTerms& terms, const ToldTerms& right, const std::string& named) {
    if (terms.ids != right.ids) {
      report("Some reports are filed under another id than their record has", named);
    } else if (database_.get_termfreq(*right.ids.begin()) != 1) {
      report("Some reports have the id of another one", named);
    }
    if (terms.values != right.values)
      report("Some reports are filed under other values than their record has", named);
    if (terms.spans != right.spans)
      report("Some reports are filed under other days than their record talks about", named);
  }

  void check_values(const Xapian::Document& document, const StoredReport& stored,
                    const std::string& named) {
    const std::optional<corpus::Day> day = stored.report.published;
    if (document.get_value(kPublishedSlot) != (day ? day_value(*day) : std::string()))
      report("Some reports are dated otherwise than their record is", named);
    if (document.get_value(kContentHashSlot).size() != kBytesOfHash)
      report("Some reports have no mark by which a change is seen", named);
    if (!has_right_signature(document.get_value(kSignatureSlot), stored))
      report("Some reports have no signature by which near-copies are seen", named);
  }

  // Only texts without words have none.
  static bool has_right_signature(const std::string& value, const StoredReport& stored) {
    if (!value.empty()) return parse_signature(value).has_value();
    return analyse(stored.report.body, stored.annotation.language).empty();
  }

  const Xapian::Database& database_;
  FindingList& findings_;
  std::map<std::string, std::size_t> reports_by_term_;
};

}  // namespace

std::size_t check_reports(const Xapian::Database& database, FindingList& findings,
                          const std::function<void(std::size_t)>& done) {
  ReportCheck check(database, findings);
  std::size_t reports = 0;
  for (auto row = database.postlist_begin(""); row != database.postlist_end(""); ++row) {
    check.check(*row);
    if (++reports % kToldEvery == 0) done(reports);
  }
  check.check_lists();
  return reports;
}

}  // namespace indexer
