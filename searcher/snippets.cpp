#include "searcher/snippets.h"

#include <algorithm>
#include <string>
#include <utility>

#include "searcher/matches.h"
#include "searcher/passages.h"
#include "searcher/white_space.h"

namespace searcher {
namespace {

using corpus::ByteRange;

// A passage that could be shown, and the parts of the query that are in it, each once, in order.
struct Candidate {
  Passage passage;
  std::vector<std::size_t> parts;
  std::size_t new_parts = 0;
};

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

// Parts of the matches from the first on that are wholly in the passage.
std::vector<std::size_t> parts_in(const Passage& passage, std::vector<Match>::const_iterator first,
                                  std::vector<Match>::const_iterator last) {
  std::vector<std::size_t> parts;
  for (; first != last && first->range.start < passage.end; ++first) {
    if (first->range.end <= passage.end) parts.push_back(first->part);
  }
  std::sort(parts.begin(), parts.end());
  parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
  return parts;
}

// A passage for every match that is not the second of one.
std::vector<Candidate> candidates_for(const std::vector<Match>& matches,
                                      const PassageCutter& cutter) {
  std::vector<Candidate> candidates;
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    const Passage passage = cutter.around(match->range.start);
    if (!candidates.empty() && candidates.back().passage.start == passage.start) continue;
    candidates.push_back({passage, parts_in(passage, match, matches.end())});
  }
  return candidates;
}

bool overlap(const Passage& a, const Passage& b) { return a.start < b.end && b.start < a.end; }

// The passage with most parts that are not shown yet, then with most parts, then the earliest.
const Candidate* best_of(const std::vector<Candidate>& candidates) {
  const auto worse = [](const Candidate& a, const Candidate& b) {
    return std::pair(a.new_parts, a.parts.size()) < std::pair(b.new_parts, b.parts.size());
  };
  const auto best = std::max_element(candidates.begin(), candidates.end(), worse);
  return best == candidates.end() ? nullptr : &*best;
}

void count_new_parts(std::vector<Candidate>& candidates, const std::vector<std::size_t>& shown) {
  for (Candidate& candidate : candidates) {
    candidate.new_parts = static_cast<std::size_t>(
        std::count_if(candidate.parts.begin(), candidate.parts.end(), [&](std::size_t part) {
          return std::find(shown.begin(), shown.end(), part) == shown.end();
        }));
  }
}

std::vector<Passage> best_passages(std::vector<Candidate> candidates, std::size_t count) {
  std::vector<Passage> chosen;
  std::vector<std::size_t> shown;
  while (chosen.size() < count) {
    count_new_parts(candidates, shown);
    const Candidate* best = best_of(candidates);
    if (best == nullptr) break;
    const Passage passage = best->passage;
    chosen.push_back(passage);
    shown.insert(shown.end(), best->parts.begin(), best->parts.end());
    std::erase_if(candidates,
                  [&](const Candidate& other) { return overlap(other.passage, passage); });
  }
  std::sort(chosen.begin(), chosen.end(),
            [](const Passage& a, const Passage& b) { return a.start < b.start; });
  return chosen;
}

// Writes a passage with single blanks and marks of omission, and keeps track of where its bytes go.
class SnippetWriter {
 public:
  SnippetWriter(std::string_view body, const Passage& passage) : passage_(passage) {
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
  for (; match != matches.end() && match->start < passage.end; ++match) writer.mark(*match);
  return writer.take();
}

}  // namespace

std::vector<Snippet> make_snippets(const indexer::StoredReport& stored, const Node& query,
                                   std::size_t count) {
  const std::string& body = stored.report.body;
  const std::vector<Match> matches = matches_in_body(stored, query);
  const PassageCutter cutter(body);
  std::vector<Passage> passages = best_passages(candidates_for(matches, cutter), count);
  if (passages.empty() && count > 0) passages.push_back(cutter.beginning());
  const std::vector<ByteRange> ranges = without_overlap(matches);
  std::vector<Snippet> snippets;
  for (const Passage& passage : passages) {
    Snippet snippet = snippet_of(body, passage, ranges);
    if (!snippet.text.empty()) snippets.push_back(std::move(snippet));
  }
  return snippets;
}

std::vector<ByteRange> find_matches(const indexer::StoredReport& stored, const Node& query) {
  return without_overlap(matches_in_body(stored, query));
}

}  // namespace searcher
