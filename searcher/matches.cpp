#include "searcher/matches.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <variant>

#include "corpus/dates.h"
#include "indexer/analysis.h"

namespace searcher {
namespace {

using corpus::ByteRange;
using indexer::AnalysedWord;

// Collects the matches of one query part after the other.
class BodyMatcher {
 public:
  explicit BodyMatcher(const indexer::StoredReport& stored)
      : stored_(stored), words_(indexer::analyse(stored.report.body, stored.annotation.language)) {}

  void find(const Node& node) { std::visit(*this, node.is); }

  std::vector<Match> take() {
    std::sort(matches_.begin(), matches_.end());
    return std::move(matches_);
  }

  void operator()(const Word& word) {
    if (word.zone == Zone::Title) return;
    const std::vector<std::string> stems = indexer::query_stems(word.form);
    add_words([&](const AnalysedWord& here) {
      return std::find(stems.begin(), stems.end(), here.stem) != stems.end();
    });
  }

  void operator()(const Forms& forms) {
    const std::set<std::string_view> asked(forms.of.begin(), forms.of.end());
    add_words([&](const AnalysedWord& here) { return asked.contains(here.form); });
  }

  void operator()(const Phrase& phrase) {
    if (phrase.zone == Zone::Title || phrase.forms.empty()) return;
    const auto same_form = [](const AnalysedWord& here, const std::string& form) {
      return here.form == form;
    };
    for (auto from = words_.begin();; ++from) {
      from = std::search(from, words_.end(), phrase.forms.begin(), phrase.forms.end(), same_form);
      if (from == words_.end()) break;
      const auto last = from + static_cast<std::ptrdiff_t>(phrase.forms.size()) - 1;
      add({from->start, last->end});
    }
    ++part_;
  }

  void operator()(const Near& near) {
    const std::vector<std::size_t> left = places_of(near.left);
    const std::vector<std::size_t> right = places_of(near.right);
    if (near.reach == Reach::Sentence) {
      add_those_in_one_sentence(left, right);
    } else {
      add_those_near(left, right, near.distance);
      add_those_near(right, left, near.distance);
    }
    ++part_;
  }

  void operator()(const Mentions& mentions) {
    add_entities([&](const corpus::EntityMention& entity) {
      return indexer::is_within(entity.id, mentions.id, stored_.parents);
    });
  }
  void operator()(const HasAny& has) {
    add_entities([&](const corpus::EntityMention& entity) { return entity.id.facet == has.facet; });
  }

  void operator()(const Within& within) {
    if (within.field == DateField::Published) return;
    add_dates(
        [&](const corpus::DateMention& date) { return corpus::answers(date.span, within.span); });
  }
  void operator()(const HasDate& has) {
    if (has.field == DateField::Published) return;
    add_dates([](const corpus::DateMention&) { return true; });
  }

  void operator()(const All& all) { find_each(all.of); }
  void operator()(const Any& any) { find_each(any.of); }
  void operator()(const None&) {}
  void operator()(const Named&) {}
  void operator()(const Prefix&) {}
  void operator()(const Fuzzy&) {}

 private:
  void find_each(const std::vector<Node>& nodes) {
    for (const Node& node : nodes) find(node);
  }

  // Ranges of damaged records are left out.
  void add(ByteRange range) {
    if (range.start < range.end && range.end <= stored_.report.body.size())
      matches_.push_back({range, part_});
  }

  template <typename Asked>
  void add_words(Asked asked) {
    for (const AnalysedWord& word : words_) {
      if (asked(word)) add({word.start, word.end});
    }
    ++part_;
  }

  template <typename Asked>
  void add_entities(Asked asked) {
    for (const corpus::EntityMention& entity : stored_.annotation.entities) {
      if (asked(entity)) add({entity.start, entity.end});
    }
    ++part_;
  }

  template <typename Asked>
  void add_dates(Asked asked) {
    for (const corpus::DateMention& date : stored_.annotation.dates) {
      if (asked(date)) add({date.start, date.end});
    }
    ++part_;
  }

  std::vector<std::size_t> places_of(const std::string& form) const {
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < words_.size(); ++place) {
      if (words_[place].form == form) places.push_back(place);
    }
    return places;
  }

  // Those of `places` with one of `others`, and not itself, at most `distance` words away.
  void add_those_near(const std::vector<std::size_t>& places,
                      const std::vector<std::size_t>& others, std::size_t distance) {
    for (const std::size_t place : places) {
      auto other =
          std::lower_bound(others.begin(), others.end(), place - std::min(place, distance));
      if (other != others.end() && *other == place) ++other;
      if (other != others.end() && *other <= place + distance)
        add({words_[place].start, words_[place].end});
    }
  }

  // Those in a sentence that has one of each.
  void add_those_in_one_sentence(const std::vector<std::size_t>& left,
                                 const std::vector<std::size_t>& right) {
    for (const ByteRange& sentence : corpus::split_sentences(stored_.report.body)) {
      const std::vector<ByteRange> ours = ranges_in(sentence, left);
      const std::vector<ByteRange> others = ranges_in(sentence, right);
      const bool is_one_word = ours == others && ours.size() < 2;
      if (ours.empty() || others.empty() || is_one_word) continue;
      for (const ByteRange& range : ours) add(range);
      for (const ByteRange& range : others) add(range);
    }
  }

  std::vector<ByteRange> ranges_in(const ByteRange& sentence,
                                   const std::vector<std::size_t>& places) const {
    std::vector<ByteRange> ranges;
    for (const std::size_t place : places) {
      const ByteRange word{words_[place].start, words_[place].end};
      if (sentence.start <= word.start && word.start < sentence.end) ranges.push_back(word);
    }
    return ranges;
  }

  const indexer::StoredReport& stored_;
  std::vector<AnalysedWord> words_;
  std::vector<Match> matches_;
  std::size_t part_ = 0;
};

}  // namespace

std::vector<Match> matches_in_body(const indexer::StoredReport& stored, const Node& query) {
  BodyMatcher matcher(stored);
  matcher.find(query);
  return matcher.take();
}

}  // namespace searcher
