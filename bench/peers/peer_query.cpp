#include "bench/peers/peer_query.h"

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "corpus/dates.h"
#include "corpus/text.h"

namespace bench {
namespace {

using searcher::Node;

constexpr std::size_t kHits = 10;
constexpr std::size_t kParts = 5;
// Behind the names of places, so that the lexicon knows none of them (corpus.py).
constexpr std::string_view kMarkOfPlaces = " (made up)";
// What the corpus calls our facets.
constexpr std::array<std::string_view, kPeerFacets.size()> kNamesInCorpus = {
    "people", "orgs", "weapons", "resolutions", "places"};

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    parts.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> words;
  for (corpus::Word& word : corpus::split_words(text)) words.push_back(std::move(word.folded));
  return words;
}

Node text_node(const std::string& kind, std::string_view text) {
  std::vector<std::string> words = folded_words(text);
  if (kind == "phrase") return Node{searcher::Phrase{std::move(words)}};
  std::vector<Node> nodes;
  for (std::string& word : words) nodes.push_back(Node{searcher::Word{std::move(word)}});
  if (kind == "or") return Node{searcher::Any{std::move(nodes)}};
  return Node{searcher::All{std::move(nodes)}};
}

corpus::EntityId value_id(std::string_view filter, const searcher::Backend& backend) {
  const std::size_t equals = std::min(filter.find('='), filter.size());
  const auto name =
      std::find(kNamesInCorpus.begin(), kNamesInCorpus.end(), filter.substr(0, equals));
  if (name == kNamesInCorpus.end())
    throw std::runtime_error("no facet in the query file: " + std::string(filter));
  const auto place = static_cast<std::size_t>(std::distance(kNamesInCorpus.begin(), name));
  const std::string_view label = filter.substr(std::min(equals + 1, filter.size()));
  const std::string marked = std::string(label).append(kMarkOfPlaces);
  for (const indexer::ValueRecord& value : backend.values_named(kPeerFacets[place], label)) {
    if (value.label == label || value.label == marked) return value.id;
  }
  // No report of a small corpus names it: found nowhere, by any peer.
  return corpus::id_from_name(kPeerFacets[place], label);
}

corpus::Day day_of(const std::string& text) {
  const std::optional<corpus::Day> day = corpus::parse_day(text);
  if (!day) throw std::runtime_error("no day in the query file: " + text);
  return *day;
}

PeerQuery parse_peer_query(std::string_view line, const searcher::Backend& backend) {
  const std::vector<std::string> parts = split(line, '\t');
  if (parts.size() != kParts)
    throw std::runtime_error("no query of five parts: " + std::string(line));
  std::vector<Node> all;
  if (!parts[1].empty()) all.push_back(text_node(parts[0], parts[1]));
  if (!parts[2].empty()) all.push_back(Node{searcher::Mentions{value_id(parts[2], backend)}});
  if (!parts[3].empty()) {
    const corpus::DateSpan days{day_of(parts[3]), day_of(parts[4])};
    all.push_back(Node{searcher::Within{searcher::DateField::Published, days}});
  }
  PeerQuery query{parts[0], {}};
  query.request.query = all.size() == 1 ? std::move(all.front()) : Node{searcher::All{all}};
  query.request.limit = kHits;
  return query;
}

}  // namespace

std::vector<PeerQuery> read_peer_queries(const std::string& file,
                                         const searcher::Backend& backend) {
  std::ifstream lines(file);
  if (!lines) throw std::runtime_error("the queries " + file + " cannot be read");
  std::vector<PeerQuery> queries;
  for (std::string line; std::getline(lines, line);)
    queries.push_back(parse_peer_query(line, backend));
  return queries;
}

}  // namespace bench
