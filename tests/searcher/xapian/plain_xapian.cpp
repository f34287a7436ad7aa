#include "tests/searcher/xapian/plain_xapian.h"

#include <algorithm>
#include <string>
#include <vector>

#include "indexer/analysis.h"
#include "indexer/layout.h"
#include "indexer/stored_report.h"
#include "indexer/term_positions.h"
#include "tests/searcher/xapian/row_source.h"

namespace testing_support {
namespace {

using namespace searcher;
using Xapian::Query;

using MakeTerm = std::string (*)(std::string_view);

// Any of the stems a word form can have.
Query any_stem(const std::string& form, MakeTerm make_term) {
  std::vector<std::string> terms;
  for (const std::string& stem : indexer::query_stems(form)) terms.push_back(make_term(stem));
  return {Query::OP_SYNONYM, terms.begin(), terms.end()};
}

Query unweighted(const Query& query) { return {Query::OP_SCALE_WEIGHT, query, 0}; }

// An empty term means every report to Xapian, and is no part of a phrase.
bool has_empty(const std::vector<std::string>& forms) {
  return std::find(forms.begin(), forms.end(), "") != forms.end();
}

class Translator {
 public:
  // What a negation excludes never weighs.
  enum class Side { Wanted, Excluded };
  Translator(const Snapshot& snapshot, const Xapian::Database& positions, Side side)
      : snapshot_(snapshot), positions_(positions), side_(side) {}

  Query operator()(const Word& word) const {
    Query weighing = any_stem(word.form, indexer::stem_term);
    if (word.zone == Zone::Report) return weighing;
    return {Query::OP_FILTER, weighing, any_stem(word.form, indexer::title_stem_term)};
  }

  Query operator()(const Phrase& phrase) const {
    if (phrase.forms.empty() || has_empty(phrase.forms)) return Query::MatchNothing;
    const MakeTerm make_term =
        phrase.zone == Zone::Title ? indexer::title_form_term : indexer::form_term;
    std::vector<std::string> terms;
    for (const std::string& form : phrase.forms) terms.push_back(make_term(form));
    const auto window = static_cast<Xapian::termcount>(terms.size());
    return ranked_by_stems({Query::OP_PHRASE, terms.begin(), terms.end(), window}, phrase.forms);
  }

  Query operator()(const Near& near) const {
    const std::vector<std::string> forms = {near.left, near.right};
    if (has_empty(forms)) return Query::MatchNothing;
    std::vector<std::string> terms;
    for (const std::string& form : forms) terms.push_back(indexer::form_term(form));
    // Xapian's matcher knows no sentences.
    if (near.reach == Reach::Sentence) return Query::MatchNothing;
    const Query::op op = near.reach == Reach::InOrder ? Query::OP_PHRASE : Query::OP_NEAR;
    // Xapian counts both ends. Title and body lie further apart than any two words may.
    const Xapian::termcount window =
        std::min<Xapian::termcount>(near.distance, indexer::kTitleGap) + 1;
    return ranked_by_stems({op, terms.begin(), terms.end(), window}, forms);
  }

  Query operator()(const Forms& forms) const {
    std::vector<std::string> terms;
    for (const std::string& form : forms.of) {
      if (!form.empty()) terms.push_back(indexer::form_term(form));
    }
    return unweighted({Query::OP_SYNONYM, terms.begin(), terms.end()});
  }

  // Names and forms are resolved before a backend is asked.
  Query operator()(const Prefix&) const { return Query::MatchNothing; }
  Query operator()(const Fuzzy&) const { return Query::MatchNothing; }
  Query operator()(const Named&) const { return Query::MatchNothing; }
  Query operator()(const Mentions& mentions) const {
    return unweighted(Query(indexer::facet_term(mentions.id)));
  }
  Query operator()(const HasAny& has) const { return query_of(snapshot_.with_any(has.facet)); }
  Query operator()(const Within& within) const {
    return query_of(snapshot_.within(within.field, within.span));
  }
  Query operator()(const HasDate& has) const { return query_of(snapshot_.with_date(has.field)); }
  // What points at a report is for match_set.h alone.
  Query operator()(const CopyOf&) const { return Query::MatchNothing; }
  Query operator()(const Like&) const { return Query::MatchNothing; }

  Query operator()(const All& all) const {
    if (all.of.empty()) return Query::MatchAll;
    return joined(Query::OP_AND, all.of);
  }
  Query operator()(const Any& any) const {
    if (any.of.empty()) return Query::MatchNothing;
    return joined(Query::OP_OR, any.of);
  }
  Query operator()(const None& none) const {
    if (none.of.empty()) return Query::MatchAll;
    const Translator excluded(snapshot_, positions_, Side::Excluded);
    return {Query::OP_AND_NOT, Query::MatchAll, excluded.joined(Query::OP_OR, none.of)};
  }

 private:
  // Forms have no weight of their own: what they match is ranked by their stems. Xapian 1.4 must
  // not see an AND_MAYBE on the excluded side: it reads weights there that it has never set.
  Query ranked_by_stems(const Query& by_positions, const std::vector<std::string>& forms) const {
    Xapian::Enquire enquire(positions_);
    enquire.set_query(by_positions);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    const Xapian::MSet found = enquire.get_mset(0, positions_.get_doccount());
    RowSet rows = snapshot_.none();
    for (auto row = found.begin(); row != found.end(); ++row) rows.insert(*row);
    const Query matching = query_of(std::move(rows));
    if (side_ == Side::Excluded) return unweighted(matching);
    std::vector<Query> stems;
    for (const std::string& form : forms) stems.push_back(any_stem(form, indexer::stem_term));
    return {Query::OP_AND_MAYBE, unweighted(matching),
            Query(Query::OP_OR, stems.begin(), stems.end())};
  }

  Query joined(Query::op op, const std::vector<Node>& nodes) const {
    std::vector<Query> queries;
    for (const Node& node : nodes) queries.push_back(std::visit(*this, node.is));
    return {op, queries.begin(), queries.end()};
  }

  const Snapshot& snapshot_;
  const Xapian::Database& positions_;
  Side side_;
};

// The same reports with nothing but their words and where these stand.
Xapian::WritableDatabase with_positions(const Xapian::Database& database) {
  Xapian::WritableDatabase positions("", Xapian::DB_BACKEND_INMEMORY);
  for (auto row = database.postlist_begin(""); row != database.postlist_end(""); ++row) {
    Xapian::Document document;
    const std::string record = database.get_document(*row).get_data();
    const auto text = indexer::parse_text(record);
    indexer::visit_positions(text->title, text->body,
                             [&](std::string_view term, std::uint32_t position) {
                               document.add_posting(std::string(term), position, 0);
                             });
    positions.replace_document(*row, document);
  }
  return positions;
}

}  // namespace

PlainXapian::PlainXapian(const Xapian::Database& database, const Snapshot& snapshot)
    : snapshot_(snapshot), positions_(with_positions(database)) {}

Query PlainXapian::query(const Node& query) const {
  return std::visit(Translator(snapshot_, positions_, Translator::Side::Wanted), query.is);
}

}  // namespace testing_support
