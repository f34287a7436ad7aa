#include "searcher/snippets.h"

#include <algorithm>
#include <string>
#include <utility>

#include "searcher/best_passages.h"
#include "searcher/matches.h"
#include "searcher/passages.h"
#include "searcher/white_space.h"

namespace searcher {
namespace {

using corpus::ByteRange;

// What is read of a body for its snippets: so a report of any length is shown in time.
constexpr ReadingLimit kReading{.bytes = std::size_t{4} << 20U, .words = 1000};

std::vector<ByteRange> without_overlap(const std::vector<Match>& matches) {
  std::vector<ByteRange> ranges;
  for (const Match& match : matches) {
    if (ranges.empty() || match.range.start >= ranges.back().end) {
      ranges.push_back(match.range);
    } else {
      ranges.back().end = std::max(ranges.back().end, match.range.end);
    }
  }
  return ranges;
}

// Writes a passage with single blanks and marks of omission, and keeps track of where its bytes go.
class SnippetWriter {
 public:
  SnippetWriter(std::string_view body, const Passage& passage) : passage_(passage) {
    snippet_.offset = passage.start;
    if (passage.cut_before) snippet_.text = "… ";
    for (std::size_t at = passage.start; at < passage.end;) at = write(body, at);
    places_.push_back(snippet_.text.size());
    if (passage.cut_after) snippet_.text += " …";
  }

  void mark(const ByteRange& range) {
    const ByteRange shown{std::max(range.start, passage_.start), std::min(range.end, passage_.end)};
    if (shown.start >= shown.end) return;
    snippet_.marks.push_back(
        {places_[shown.start - passage_.start], places_[shown.end - passage_.start]});
  }

  Snippet take() { return std::move(snippet_); }

 private:
  std::size_t write(std::string_view body, std::size_t at) {
    const std::size_t blanks = white_space_at(body, at);
    const std::size_t next =
        std::min(blanks > 0 ? at + blanks : next_character(body, at), passage_.end);
    for (std::size_t byte = at; byte < next; ++byte) {
      places_.push_back(snippet_.text.size() + (blanks > 0 ? 0 : byte - at));
    }
    if (blanks == 0) {
      snippet_.text += body.substr(at, next - at);
    } else if (!snippet_.text.ends_with(' ')) {
      snippet_.text += ' ';
    }
    return next;
  }

  Passage passage_;
  Snippet snippet_;
  // Where each byte of the passage, and its end, stands in the snippet.
  std::vector<std::size_t> places_;
};

Snippet snippet_of(std::string_view body, const Passage& passage,
                   const std::vector<ByteRange>& matches) {
  SnippetWriter writer(body, passage);
  auto match = std::lower_bound(
      matches.begin(), matches.end(), passage.start,
      [](const ByteRange& range, std::size_t place) { return range.end <= place; });
  const auto first = match;
  for (; match != matches.end() && match->start < passage.end; ++match) writer.mark(*match);
  Snippet snippet = writer.take();
  if (first != match) {
    snippet.first_match = {{first->start, static_cast<std::size_t>(first - matches.begin()) + 1}};
  }
  return snippet;
}

// The beginning of a body of any length.
std::string_view read_part(std::string_view body) {
  return body.substr(0, character_border(body, std::min(body.size(), kReading.bytes)));
}

}  // namespace

std::vector<Snippet> make_snippets(const indexer::StoredReport& stored, const Sought& sought,
                                   std::size_t count) {
  const std::string_view body = read_part(stored.report.body);
  const std::vector<Match> matches = matches_in_body(stored, sought, kReading);
  const PassageCutter cutter(body);
  count = std::min(count, kMostSnippets);
  std::vector<Passage> passages = best_passages(matches, cutter, count);
  if (passages.empty() && count > 0) passages.push_back(cutter.beginning());
  const std::vector<ByteRange> ranges = without_overlap(matches);
  std::vector<Snippet> snippets;
  for (Passage& passage : passages) {
    passage.cut_after |= passage.end == body.size() && body.size() < stored.report.body.size();
    Snippet snippet = snippet_of(body, passage, ranges);
    if (!snippet.text.empty()) snippets.push_back(std::move(snippet));
  }
  return snippets;
}

std::vector<Snippet> make_snippets(const indexer::StoredReport& stored, const Node& query,
                                   std::size_t count) {
  return make_snippets(stored, Sought(query), count);
}

std::vector<ByteRange> find_matches(const indexer::StoredReport& stored, const Node& query) {
  return without_overlap(matches_in_body(stored, Sought(query)));
}

}  // namespace searcher
