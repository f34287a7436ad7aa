#include "searcher/like.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "corpus/annotation.h"
#include "indexer/analysis.h"
#include "indexer/layout.h"

namespace searcher {
namespace {

// Parts that are looked for, and the share of them that a report must have.
constexpr std::size_t kMostParts = 25;
constexpr double kShareAsked = 0.3;
// A name stands in a text more than once, often as "he" and "the group".
constexpr double kNameFrequency = 3;

// What can tell about a report: how it is asked for, and how frequent it is in the report.
struct Part {
  Node leaf;
  double frequency = 0;
};

struct Words {
  std::vector<std::string> stems;
  std::vector<Part> parts;
};

class WordCounter {
 public:
  explicit WordCounter(const std::string& language) : language_(language) {}

  void add(const std::string& text, double weight) {
    for (indexer::AnalysedWord& word : indexer::analyse(text, language_)) {
      Part& part =
          parts_.try_emplace(std::move(word.stem), Part{Node{Word{word.form}}}).first->second;
      part.frequency += weight;
    }
  }

  Words take() {
    Words words;
    for (auto& [stem, part] : parts_) {
      words.stems.push_back(stem);
      words.parts.push_back(std::move(part));
    }
    return words;
  }

 private:
  std::string language_;
  // By stem; the first form stands for all.
  std::map<std::string, Part> parts_;
};

std::vector<corpus::EntityId> named_in(const indexer::StoredReport& stored) {
  std::vector<corpus::EntityId> ids;
  for (const corpus::FacetValue& value : stored.annotation.values) {
    if (corpus::index_of(value.id.facet) < corpus::kEntityKinds) ids.push_back(value.id);
  }
  return ids;
}

// The parts that tell most.
class MostTelling {
 public:
  explicit MostTelling(std::size_t reports) : reports_(static_cast<double>(reports)) {}

  // `in` reports of the index have it; what this one alone has finds nothing.
  void add(Part part, std::size_t in) {
    if (in < 2) return;
    const double rarity = std::log(1 + reports_ / static_cast<double>(in));
    weighed_.emplace_back((1 + std::log(part.frequency)) * rarity, std::move(part.leaf));
  }

  std::vector<Node> take() {
    std::stable_sort(weighed_.begin(), weighed_.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    if (weighed_.size() > kMostParts) weighed_.resize(kMostParts);
    std::vector<Node> leaves;
    for (auto& [weight, leaf] : weighed_) leaves.push_back(std::move(leaf));
    return leaves;
  }

 private:
  double reports_;
  std::vector<std::pair<double, Node>> weighed_;
};

}  // namespace

Like with_telling_parts(Like like, const Backend& backend) {
  const std::optional<indexer::StoredReport> stored = backend.find_report(like.id);
  if (!stored) return like;
  WordCounter counter(stored->annotation.language);
  counter.add(stored->report.title, indexer::kTitleWeight);
  counter.add(stored->report.body, 1);
  Words words = counter.take();
  const std::vector<corpus::EntityId> ids = named_in(*stored);
  const ReportCounts counts = backend.reports_with(words.stems, ids);
  MostTelling telling(backend.report_count());
  for (std::size_t i = 0; i < words.parts.size(); ++i)
    telling.add(std::move(words.parts[i]), counts.stems[i]);
  for (std::size_t i = 0; i < ids.size(); ++i)
    telling.add({Node{Mentions{ids[i]}}, kNameFrequency}, counts.values[i]);
  like.of = telling.take();
  const double asked = std::ceil(kShareAsked * static_cast<double>(like.of.size()));
  like.least = std::max<std::size_t>(1, static_cast<std::size_t>(asked));
  return like;
}

}  // namespace searcher
