#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query.h"

namespace searcher {

// What a query looks for in the body of a report, made ready once for many of them. Parts of the
// query (a word, a phrase, a value, …) are numbered from 0. What it excludes, and what it looks for
// in titles, is no part.
class Sought {
 public:
  explicit Sought(const Node& query);

  struct Stems {
    // See indexer::query_stems.
    std::vector<std::string> stems;
    std::size_t part;
  };
  // Any of several forms.
  struct Choice {
    std::set<std::string, std::less<>> forms;
    std::size_t part;
  };
  // Forms of phrases and of NEAR are numbered by their place in forms().
  struct Sequence {
    std::vector<std::size_t> forms;
    std::size_t part;
  };
  struct Pair {
    std::size_t left;
    std::size_t right;
    std::size_t distance;
    Reach reach;
    std::size_t part;
  };
  struct Value {
    // Without a slug, any value of the facet.
    corpus::EntityId id;
    std::size_t part;
  };
  struct Date {
    // Any date where there is none.
    std::optional<corpus::DateSpan> span;
    std::size_t part;
  };

  const std::vector<std::string>& forms() const { return forms_; }
  const std::vector<Stems>& words() const { return words_; }
  const std::vector<Choice>& choices() const { return choices_; }
  const std::vector<Sequence>& phrases() const { return phrases_; }
  const std::vector<Pair>& pairs() const { return pairs_; }
  const std::vector<Value>& values() const { return values_; }
  const std::vector<Date>& dates() const { return dates_; }

  // Whether any word of a body can match.
  bool has_words() const { return has_words_; }
  // Whether a word can match whose folded form is this; seldom so where it does not.
  bool may_be(std::string_view form) const {
    if (form.empty() || !firsts_[static_cast<unsigned char>(form[0])]) return false;
    return form.size() < 2 || static_cast<unsigned char>(form[0]) < 0x80 ||
           seconds_[static_cast<unsigned char>(form[1])];
  }

  // For std::visit.
  void operator()(const Word& word);
  void operator()(const Forms& forms);
  void operator()(const Phrase& phrase);
  void operator()(const Near& near);
  void operator()(const Mentions& mentions);
  void operator()(const HasAny& has);
  void operator()(const Within& within);
  void operator()(const HasDate& has);
  void operator()(const CopyOf& /*copy*/) {}
  void operator()(const Like& like);
  void operator()(const All& all);
  void operator()(const Any& any);
  void operator()(const None& /*none*/) {}
  void operator()(const Named& /*named*/) {}
  void operator()(const Prefix& /*prefix*/) {}
  void operator()(const Fuzzy& /*fuzzy*/) {}

 private:
  std::size_t number_of(const std::string& form);
  void let_in(std::string_view beginning);

  std::vector<std::string> forms_;
  std::vector<Stems> words_;
  std::vector<Choice> choices_;
  std::vector<Sequence> phrases_;
  std::vector<Pair> pairs_;
  std::vector<Value> values_;
  std::vector<Date> dates_;
  std::size_t part_ = 0;
  bool has_words_ = false;
  // First and second bytes of the words that can match.
  std::array<bool, 256> firsts_{};
  std::array<bool, 256> seconds_{};
};

}  // namespace searcher
