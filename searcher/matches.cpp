#include "searcher/matches.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/dates.h"
#include "corpus/text.h"
#include "corpus/text_words.h"
#include "indexer/analysis.h"

namespace searcher {
namespace {

using corpus::ByteRange;

// A word of the body that a phrase or NEAR asks for.
struct Place {
  // Number of the word in the body.
  std::size_t position;
  // Number of its form in Sought.
  std::size_t form;
  ByteRange range;
};

// Collects the matches of one query in one body.
class BodyMatcher {
 public:
  BodyMatcher(const indexer::StoredReport& stored, const Sought& sought)
      : stored_(stored), sought_(sought) {}

  std::vector<Match> find(const ReadingLimit& limit) {
    end_ = std::min(limit.bytes, stored_.report.body.size());
    if (sought_.has_words()) read_words(limit);
    for (const Sought::Sequence& phrase : sought_.phrases()) find_phrase(phrase);
    for (const Sought::Pair& pair : sought_.pairs()) find_pair(pair);
    for (const Sought::Value& value : sought_.values()) find_value(value);
    for (const Sought::Date& date : sought_.dates()) find_date(date);
    std::sort(matches_.begin(), matches_.end());
    return std::move(matches_);
  }

 private:
  void read_words(const ReadingLimit& limit) {
    std::size_t position = 0;
    corpus::visit_words(stored_.report.body, [&](const corpus::Word& word) {
      if (word.end > end_) return false;
      if (sought_.may_be(word.folded)) weigh(word, position);
      ++position;
      if (matches_.size() < limit.words) return true;
      end_ = word.end;
      return false;
    });
  }

  void weigh(const corpus::Word& word, std::size_t position) {
    const ByteRange range{word.start, word.end};
    const auto& forms = sought_.forms();
    const auto form = std::find(forms.begin(), forms.end(), word.folded);
    if (form != forms.end())
      places_.push_back({position, static_cast<std::size_t>(form - forms.begin()), range});
    for (const Sought::Choice& choice : sought_.choices()) {
      if (choice.forms.contains(word.folded)) add(range, choice.part);
    }
    if (sought_.words().empty()) return;
    const std::string stem = indexer::stem_in_text(word.folded, stored_.annotation.language);
    for (const Sought::Stems& wanted : sought_.words()) {
      if (std::find(wanted.stems.begin(), wanted.stems.end(), stem) != wanted.stems.end())
        add(range, wanted.part);
    }
  }

  // Ranges of damaged records are left out, and what stands where reading has ended.
  void add(ByteRange range, std::size_t part) {
    if (range.start < range.end && range.end <= end_) matches_.push_back({range, part});
  }

  void find_phrase(const Sought::Sequence& phrase) {
    const std::size_t length = phrase.forms.size();
    for (std::size_t first = 0; first + length <= places_.size(); ++first) {
      if (is_phrase_at(first, phrase.forms)) {
        add({places_[first].range.start, places_[first + length - 1].range.end}, phrase.part);
      }
    }
  }

  bool is_phrase_at(std::size_t first, const std::vector<std::size_t>& forms) const {
    for (std::size_t i = 0; i < forms.size(); ++i) {
      const Place& place = places_[first + i];
      if (place.form != forms[i] || place.position != places_[first].position + i) return false;
    }
    return true;
  }

  void find_pair(const Sought::Pair& pair) {
    const std::vector<Place> left = places_of(pair.left);
    const std::vector<Place> right = places_of(pair.right);
    if (pair.reach == Reach::Sentence) return add_those_in_one_sentence(left, right, pair.part);
    const std::size_t back = pair.reach == Reach::InOrder ? 0 : pair.distance;
    add_those_near(left, right, {back, pair.distance}, pair.part);
    add_those_near(right, left, {pair.distance, back}, pair.part);
  }

  std::vector<Place> places_of(std::size_t form) const {
    std::vector<Place> places;
    std::copy_if(places_.begin(), places_.end(), std::back_inserter(places),
                 [form](const Place& place) { return place.form == form; });
    return places;
  }

  // So many words before a place and after it.
  struct Window {
    std::size_t before;
    std::size_t after;
  };
  // Those of `places` with one of `others`, and not itself, in the window around it.
  void add_those_near(const std::vector<Place>& places, const std::vector<Place>& others,
                      const Window& window, std::size_t part) {
    for (const Place& place : places) {
      const std::size_t first = place.position - std::min(place.position, window.before);
      auto other = std::lower_bound(
          others.begin(), others.end(), first,
          [](const Place& one, std::size_t position) { return one.position < position; });
      if (other != others.end() && other->position == place.position) ++other;
      if (other != others.end() && other->position <= place.position + window.after)
        add(place.range, part);
    }
  }

  void find_value(const Sought::Value& value) {
    for (const corpus::EntityMention& entity : stored_.annotation.entities) {
      if (is_asked_for(entity.id, value)) add({entity.start, entity.end}, value.part);
    }
  }

  bool is_asked_for(const corpus::EntityId& id, const Sought::Value& value) const {
    if (value.id.slug.empty()) return id.facet == value.id.facet;
    return indexer::is_within(id, value.id, stored_.parents);
  }

  void find_date(const Sought::Date& asked) {
    for (const corpus::DateMention& date : stored_.annotation.dates) {
      if (!asked.span || corpus::answers(date.span, *asked.span))
        add({date.start, date.end}, asked.part);
    }
  }

  // Those in a sentence that has one of each.
  void add_those_in_one_sentence(const std::vector<Place>& left, const std::vector<Place>& right,
                                 std::size_t part) {
    if (left.empty() || right.empty()) return;
    for (const ByteRange& sentence : corpus::split_sentences(stored_.report.body)) {
      const std::vector<ByteRange> ours = ranges_in(sentence, left);
      const std::vector<ByteRange> others = ranges_in(sentence, right);
      const bool is_one_word = ours == others && ours.size() < 2;
      if (ours.empty() || others.empty() || is_one_word) continue;
      for (const ByteRange& range : ours) add(range, part);
      for (const ByteRange& range : others) add(range, part);
    }
  }

  static std::vector<ByteRange> ranges_in(const ByteRange& sentence,
                                          const std::vector<Place>& places) {
    std::vector<ByteRange> ranges;
    for (const Place& place : places) {
      if (sentence.start <= place.range.start && place.range.start < sentence.end)
        ranges.push_back(place.range);
    }
    return ranges;
  }

  const indexer::StoredReport& stored_;
  const Sought& sought_;
  std::vector<Place> places_;
  std::vector<Match> matches_;
  // Where reading ends.
  std::size_t end_ = 0;
};

}  // namespace

std::vector<Match> matches_in_body(const indexer::StoredReport& stored, const Sought& sought,
                                   const ReadingLimit& limit) {
  return BodyMatcher(stored, sought).find(limit);
}

}  // namespace searcher
