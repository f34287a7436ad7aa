#include "searcher/passages.h"

#include <algorithm>

#include "searcher/white_space.h"

namespace searcher {
namespace {

// Characters; white space of any length is one. A mark of omission adds two at each end.
constexpr std::size_t kShortest = 140;
constexpr std::size_t kLongest = 196;
constexpr std::size_t kLead = 45;

}  // namespace

PassageCutter::PassageCutter(std::string_view body)
    : body_(body), sentences_(corpus::split_sentences(body)) {}

Passage PassageCutter::around(std::size_t at) const {
  const std::size_t earliest = back(at, kLead);
  const std::size_t sentence = sentence_start(at);
  if (sentence >= earliest) return from(sentence);
  std::size_t start = earliest;
  while (start < at && white_space_at(body_, start) == 0) start = forward(start, 1);
  Passage passage = from(start < at ? forward(start, 1) : earliest);
  passage.cut_before = true;
  return passage;
}

Passage PassageCutter::beginning() const {
  if (sentences_.empty()) return {};
  return from(sentences_.front().start);
}

Passage PassageCutter::from(std::size_t start) const {
  const std::size_t text_end = sentences_.empty() ? body_.size() : sentences_.back().end;
  const std::size_t limit = forward(start, kLongest);
  if (limit >= text_end) return {start, text_end};
  const std::size_t sentence_end = last_sentence_end(forward(start, kShortest), limit);
  if (sentence_end > 0) return {start, sentence_end};
  const std::size_t least = back(limit, kLead);
  std::size_t end = limit;
  while (end > least && white_space_at(body_, end) == 0) end = character_border(body_, end - 1);
  return {start, end > least ? end : limit, false, true};
}

std::size_t PassageCutter::forward(std::size_t at, std::size_t characters) const {
  bool in_blanks = false;
  while (at < body_.size()) {
    const std::size_t blanks = white_space_at(body_, at);
    if (!(blanks > 0 && in_blanks) && characters-- == 0) break;
    in_blanks = blanks > 0;
    at = blanks > 0 ? at + blanks : next_character(body_, at);
  }
  return at;
}

std::size_t PassageCutter::back(std::size_t at, std::size_t characters) const {
  bool in_blanks = false;
  while (at > 0) {
    const std::size_t before = character_border(body_, at - 1);
    const bool blank = white_space_at(body_, before) > 0;
    if (!(blank && in_blanks) && characters-- == 0) break;
    in_blanks = blank;
    at = before;
  }
  return at;
}

// Of the sentence that `at` stands in.
std::size_t PassageCutter::sentence_start(std::size_t at) const {
  const auto after = std::upper_bound(
      sentences_.begin(), sentences_.end(), at,
      [](std::size_t place, const corpus::ByteRange& s) { return place < s.start; });
  return after == sentences_.begin() ? 0 : std::prev(after)->start;
}

// The last between the two places, both included; 0 where there is none.
std::size_t PassageCutter::last_sentence_end(std::size_t from, std::size_t to) const {
  const auto after =
      std::upper_bound(sentences_.begin(), sentences_.end(), to,
                       [](std::size_t place, const corpus::ByteRange& s) { return place < s.end; });
  if (after == sentences_.begin()) return 0;
  const std::size_t end = std::prev(after)->end;
  return end >= from ? end : 0;
}

}  // namespace searcher
