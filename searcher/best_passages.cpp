#include "searcher/best_passages.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace searcher {
namespace {

// Parts of a query, each once, in order.
using Parts = std::vector<std::size_t>;

Parts each_once(Parts parts) {
  std::sort(parts.begin(), parts.end());
  parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
  return parts;
}

struct Candidate {
  Passage passage;
  Parts parts;
};

bool overlap(const Passage& a, const Passage& b) { return a.start < b.end && b.start < a.end; }

// How good a passage is: parts that are not shown yet, then parts.
using Worth = std::pair<std::size_t, std::size_t>;

class PassageChooser {
 public:
  PassageChooser(std::span<const Match> matches, const PassageCutter& cutter)
      : matches_(matches), cutter_(cutter) {
    for (const Match& match : matches) all_parts_.push_back(match.part);
    all_parts_ = each_once(std::move(all_parts_));
  }

  // The best of those that are left.
  std::optional<Passage> choose() {
    const Worth greatest = worth_of(all_parts_);
    std::optional<std::size_t> best;
    Worth best_worth;
    for (std::size_t i = 0; i < candidates_.size() || cut_next(); ++i) {
      const Candidate& candidate = candidates_[i];
      if (is_taken(candidate.passage)) continue;
      const Worth worth = worth_of(candidate.parts);
      if (best && worth <= best_worth) continue;
      best = i;
      best_worth = worth;
      if (worth == greatest) break;
    }
    if (!best) return std::nullopt;
    const Candidate& chosen = candidates_[*best];
    shown_.insert(shown_.end(), chosen.parts.begin(), chosen.parts.end());
    shown_ = each_once(std::move(shown_));
    chosen_.push_back(chosen.passage);
    return chosen.passage;
  }

 private:
  Worth worth_of(const Parts& parts) const {
    const auto is_new = [this](std::size_t part) {
      return !std::binary_search(shown_.begin(), shown_.end(), part);
    };
    return {static_cast<std::size_t>(std::count_if(parts.begin(), parts.end(), is_new)),
            parts.size()};
  }

  bool is_taken(const Passage& passage) const {
    return std::any_of(chosen_.begin(), chosen_.end(),
                       [&](const Passage& other) { return overlap(passage, other); });
  }

  // A passage for the next match that is not the second of one. False when there is none.
  bool cut_next() {
    for (; next_ < matches_.size(); ++next_) {
      const Passage passage = cutter_.around(matches_[next_].range.start);
      if (!candidates_.empty() && candidates_.back().passage.start == passage.start) continue;
      candidates_.push_back({passage, parts_in(passage, matches_.subspan(next_))});
      ++next_;
      return true;
    }
    return false;
  }

  // Of the matches that are wholly in the passage.
  static Parts parts_in(const Passage& passage, std::span<const Match> matches) {
    Parts parts;
    for (const Match& match : matches) {
      if (match.range.start >= passage.end) break;
      if (match.range.end <= passage.end) parts.push_back(match.part);
    }
    return each_once(std::move(parts));
  }

  std::span<const Match> matches_;
  const PassageCutter& cutter_;
  Parts all_parts_;
  Parts shown_;
  std::vector<Candidate> candidates_;
  std::vector<Passage> chosen_;
  // The first match without a candidate.
  std::size_t next_ = 0;
};

}  // namespace

std::vector<Passage> best_passages(std::span<const Match> matches, const PassageCutter& cutter,
                                   std::size_t count) {
  PassageChooser chooser(matches, cutter);
  std::vector<Passage> passages;
  while (passages.size() < count) {
    const std::optional<Passage> passage = chooser.choose();
    if (!passage) break;
    passages.push_back(*passage);
  }
  std::sort(passages.begin(), passages.end(),
            [](const Passage& a, const Passage& b) { return a.start < b.start; });
  return passages;
}

}  // namespace searcher
