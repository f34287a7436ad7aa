#include "searcher/xapian/match_set.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "indexer/analysis.h"
#include "indexer/layout.h"
#include "indexer/xapian/derived_file.h"
#include "searcher/xapian/position_check.h"
#include "searcher/xapian/stem_rows.h"

namespace searcher {
namespace {

using indexer::PostingList;

using MakeTerm = std::string (*)(std::string_view);

std::vector<std::string> terms_of(const std::vector<std::string>& forms, MakeTerm make_term) {
  std::vector<std::string> terms;
  for (const std::string& form : forms) terms.push_back(make_term(form));
  return terms;
}

// A node's rows and weights. A row outside `rows` may be in the lists of the weighing, unless
// `is_as_weighed`.
struct Found {
  RowSet rows;
  Weighing weighing;
  bool is_as_weighed = false;
};

// The node's rows are looked for only among `within`, if any are given; rows beyond it may be in
// the answer or not.
class Matcher {
 public:
  Matcher(const Xapian::Database& database, const Snapshot& snapshot, const RowSet* within)
      : database_(database), snapshot_(snapshot), within_(within) {}

  Found operator()(const Word& word) const {
    Found found{stemmed(word.form, indexer::stem_term), weigh_word(snapshot_, word.form), true};
    if (word.zone == Zone::Title) {
      found.rows &= stemmed(word.form, indexer::title_stem_term);
      found.is_as_weighed = false;
    }
    return found;
  }

  Found operator()(const Phrase& phrase) const {
    if (phrase.forms.empty() || has_empty(phrase.forms)) return nothing();
    const bool in_title = phrase.zone == Zone::Title;
    const std::vector<std::string> terms =
        terms_of(phrase.forms, in_title ? indexer::title_form_term : indexer::form_term);
    return by_positions(phrase_check(snapshot_.positions(), terms), phrase.forms);
  }

  Found operator()(const Near& near) const {
    const std::vector<std::string> forms = {near.left, near.right};
    if (has_empty(forms)) return nothing();
    return by_positions(near_check(snapshot_.positions(), near), forms);
  }

  Found operator()(const Forms& forms) const {
    RowSet rows = snapshot_.none();
    for (const std::string& form : forms.of) {
      if (!form.empty()) insert_postings(rows, indexer::form_term(form));
    }
    return unweighed(std::move(rows));
  }

  // Names and forms are resolved before a backend is asked.
  Found operator()(const Prefix&) const { return nothing(); }
  Found operator()(const Fuzzy&) const { return nothing(); }
  Found operator()(const Named&) const { return nothing(); }
  Found operator()(const Mentions& mentions) const {
    return unweighed(snapshot_.with_value(mentions.id));
  }
  Found operator()(const HasAny& has) const { return unweighed(snapshot_.with_any(has.facet)); }
  Found operator()(const Within& asked) const {
    return unweighed(snapshot_.within(asked.field, asked.span));
  }
  Found operator()(const HasDate& has) const { return unweighed(snapshot_.with_date(has.field)); }

  Found operator()(const CopyOf& copy) const {
    RowSet rows = snapshot_.none();
    if (const std::optional<RowSet::Row> row = row_of(copy.id)) {
      for (const RowSet::Row telling : snapshot_.stories().telling(*row)) rows.insert(telling);
    }
    return unweighed(std::move(rows));
  }

  Found operator()(const Like& like) const {
    Found found = (*this)(Any{like.of});
    std::vector<std::uint16_t> parts_of_row(found.rows.row_count());
    for (const Node& part : like.of)
      std::visit(*this, part.is).rows.for_each([&](RowSet::Row row) { ++parts_of_row[row]; });
    for (RowSet::Row row = 0; row < parts_of_row.size(); ++row) {
      if (parts_of_row[row] < like.least) found.rows.erase(row);
    }
    if (const std::optional<RowSet::Row> row = row_of(like.id)) found.rows.erase(*row);
    found.is_as_weighed = false;
    return found;
  }

  // The costly nodes last, and only among what the others leave.
  Found operator()(const All& all) const {
    Found found{within_ ? *within_ : snapshot_.live(), {}, false};
    found.weighing.needs_all = true;
    std::vector<std::optional<Weighing>> weighings(all.of.size());
    const RowSet* left = within_;
    for (const bool costly : {false, true}) {
      for (std::size_t i = 0; i < all.of.size(); ++i) {
        if (is_costly(all.of[i]) != costly) continue;
        Found part = std::visit(Matcher(database_, snapshot_, left), all.of[i].is);
        found.rows &= part.rows;
        left = &found.rows;
        weighings[i] = std::move(part.weighing);
      }
    }
    for (std::optional<Weighing>& weighing : weighings) {
      found.weighing.needs_all &= weighing->needs_all;
      found.weighing.covers |= weighing->covers;
      found.weighing.append(*std::move(weighing));
    }
    return found;
  }

  Found operator()(const Any& any) const {
    Found found{snapshot_.none(), {}, true};
    found.weighing.covers = true;
    for (const Node& node : any.of) {
      Found part = std::visit(*this, node.is);
      if (!part.is_as_weighed) part.weighing.guard(part.rows);
      found.rows |= part.rows;
      found.weighing.needs_all = part.weighing.needs_all && any.of.size() == 1;
      found.weighing.covers &= part.weighing.covers;
      found.weighing.append(std::move(part.weighing));
    }
    found.is_as_weighed = found.weighing.covers;
    return found;
  }

  Found operator()(const None& none) const {
    Found found = unweighed(within_ ? *within_ : snapshot_.live());
    for (const Node& node : none.of)
      found.rows -= std::visit(Matcher(database_, snapshot_, nullptr), node.is).rows;
    return found;
  }

 private:
  static bool is_costly(const Node& node) {
    return !std::holds_alternative<Word>(node.is) && !std::holds_alternative<Within>(node.is) &&
           !std::holds_alternative<Mentions>(node.is) && !std::holds_alternative<CopyOf>(node.is);
  }

  static bool has_empty(const std::vector<std::string>& forms) {
    return std::find(forms.begin(), forms.end(), "") != forms.end();
  }

  std::optional<RowSet::Row> row_of(const std::string& id) const {
    const std::string term = indexer::id_term(id);
    const auto row = database_.postlist_begin(term);
    if (row == database_.postlist_end(term)) return std::nullopt;
    return checked(*row);
  }

  RowSet::Row checked(Xapian::docid row) const {
    return indexer::checked_row(row, snapshot_.columns().row_count);
  }

  Found nothing() const { return unweighed(snapshot_.none()); }
  static Found unweighed(RowSet rows) { return {std::move(rows), {{}, {}, true, false}, false}; }

  // Forms have no weight of their own: what they match is ranked by their stems.
  // Only rows that the rest of the query leaves are looked at.
  Found by_positions(PositionCheck check, const std::vector<std::string>& forms) const {
    Found found{matching_rows(std::move(check), snapshot_.none(), within_), {}, false};
    found.weighing.needs_all = true;
    found.weighing.covers = true;
    for (const std::string& form : forms) {
      Weighing word = weigh_word(snapshot_, form);
      found.weighing.needs_all &= word.needs_all;
      found.weighing.append(std::move(word));
    }
    return found;
  }

  std::vector<PostingList> lists_of(const std::string& form, MakeTerm make_term) const {
    std::vector<PostingList> lists;
    for (const std::string& stem : indexer::query_stems(form))
      lists.push_back(snapshot_.stems().find(make_term(stem)));
    return lists;
  }

  RowSet stemmed(const std::string& form, MakeTerm make_term) const {
    return rows_in_any(lists_of(form, make_term), snapshot_.none(), within_);
  }

  void insert_postings(RowSet& rows, const std::string& term) const {
    for (auto row = database_.postlist_begin(term); row != database_.postlist_end(term); ++row)
      rows.insert(checked(*row));
  }

  const Xapian::Database& database_;
  const Snapshot& snapshot_;
  const RowSet* within_;
};

}  // namespace

TextMatch match_text(const Xapian::Database& database, const Snapshot& snapshot,
                     const Node& query) {
  Found found = std::visit(Matcher(database, snapshot, nullptr), query.is);
  return {std::move(found.rows), std::move(found.weighing)};
}

RowSet match_set(const Xapian::Database& database, const Snapshot& snapshot, const Node& query) {
  return match_text(database, snapshot, query).rows;
}

namespace {

// The words weigh, and all or one of them must be there. Nothing where that is not for their stems
// to tell: a word of several stems needs one of them, and one of none finds nothing.
std::optional<Weighing> weigh_words(const Snapshot& snapshot, const std::vector<std::string>& forms,
                                    bool needs_all) {
  Weighing weighing;
  weighing.needs_all = needs_all;
  weighing.covers = true;
  for (const std::string& form : forms) {
    Weighing part = weigh_word(snapshot, form);
    if (needs_all && part.stems.size() != 1) return std::nullopt;
    weighing.append(std::move(part));
  }
  return weighing;
}

// Nothing where one is no word, or is looked for in titles.
std::optional<std::vector<std::string>> words_among(const std::vector<Node>& nodes) {
  std::vector<std::string> forms;
  for (const Node& node : nodes) {
    const auto* word = std::get_if<Word>(&node.is);
    if (!word || word->zone != Zone::Report) return std::nullopt;
    forms.push_back(word->form);
  }
  return forms;
}

std::optional<RankedAlone> phrase_alone(const Snapshot& snapshot, const Phrase& phrase) {
  if (phrase.zone != Zone::Report || phrase.forms.size() < 2) return std::nullopt;
  std::optional<Weighing> weighing = weigh_words(snapshot, phrase.forms, true);
  if (!weighing) return std::nullopt;
  const auto check = std::make_shared<PositionCheck>(
      phrase_check(snapshot.positions(), terms_of(phrase.forms, indexer::form_term)));
  return RankedAlone{*std::move(weighing),
                     [check](RowSet::Row row) { return check->matches(row); }};
}

}  // namespace

std::optional<RankedAlone> ranked_alone(const Snapshot& snapshot, const Node& query) {
  if (const auto* phrase = std::get_if<Phrase>(&query.is)) return phrase_alone(snapshot, *phrase);
  const auto* all = std::get_if<All>(&query.is);
  const auto* any = std::get_if<Any>(&query.is);
  const auto forms = words_among(all ? all->of : any ? any->of : std::vector<Node>{query});
  if (!forms || forms->empty()) return std::nullopt;
  std::optional<Weighing> weighing = weigh_words(snapshot, *forms, !any);
  if (!weighing) return std::nullopt;
  return RankedAlone{*std::move(weighing)};
}

}  // namespace searcher
