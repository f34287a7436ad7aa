#pragma once

#include <cmath>
#include <cstddef>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "searcher/query.h"
#include "tests/searcher/xapian/small_index.h"

namespace testing_support {

// Random short reports over few words, some of them frequent, and random queries over the same. The
// seed makes them the same each time.
class RandomTexts {
 public:
  explicit RandomTexts(unsigned seed) : random_(seed) {}

  std::vector<SmallReport> reports(int number) {
    std::vector<SmallReport> reports;
    for (int i = 0; i < number; ++i) {
      std::string body;
      for (int left = 3 + one_of(40); left > 0; --left) body += word() + (one_of(9) ? " " : ". ");
      SmallReport report{std::to_string(i), std::move(body), std::nullopt, {}, {}};
      if (one_of(3) > 0) report.published = corpus::Day{std::chrono::days{18000 + one_of(900)}};
      if (one_of(4) == 0) report.values.push_back(value());
      reports.push_back(std::move(report));
    }
    return reports;
  }

  // A tree of any nodes, in which words alone are excluded.
  searcher::Node query(int depth = 3) {
    if (depth == 0 || one_of(3) == 0) return leaf();
    std::vector<searcher::Node> nodes;
    for (int left = 1 + one_of(4); left > 0; --left) nodes.push_back(query(depth - 1));
    switch (one_of(5)) {
      case 0:
      case 1:
        return {searcher::Any{std::move(nodes)}};
      case 2:
        nodes.push_back({searcher::None{{{searcher::Word{word()}}}}});
        return {searcher::All{std::move(nodes)}};
      default:
        return {searcher::All{std::move(nodes)}};
    }
  }

  // A tree in which other trees are excluded too.
  searcher::Node excluding_query() {
    return {searcher::All{{query(1), {searcher::None{{query(), query()}}}}}};
  }

  // Words, of which all or one must be there.
  searcher::Node words() {
    std::vector<searcher::Node> nodes;
    for (int left = 1 + one_of(5); left > 0; --left) nodes.push_back({searcher::Word{word()}});
    if (one_of(2) == 0) return {searcher::Any{std::move(nodes)}};
    return {searcher::All{std::move(nodes)}};
  }

  // Of forty words, the first much more frequent than the last.
  std::string word() {
    static const std::vector<std::string> kBeginnings = {"gra", "shi", "por", "dro",
                                                         "mis", "bri", "con", "tru"};
    static const std::vector<std::string> kEndings = {"in", "ps", "ting", "ted", "tor"};
    const double place = 40 * std::pow(std::uniform_real_distribution(0.0, 1.0)(random_), 3.0);
    const auto number = static_cast<std::size_t>(place);
    return kBeginnings[number % 8] + kEndings[number / 8];
  }

  int one_of(int choices) { return std::uniform_int_distribution(0, choices - 1)(random_); }

 private:
  corpus::EntityId value() {
    return {one_of(2) ? corpus::Facet::Weapon : corpus::Facet::Place,
            "value-" + std::to_string(one_of(5))};
  }

  searcher::Node leaf() {
    const auto zone = one_of(4) == 0 ? searcher::Zone::Title : searcher::Zone::Report;
    switch (one_of(12)) {
      case 0:
        return {searcher::Phrase{{word(), word()}, zone}};
      case 1:
        return {searcher::Phrase{{word()}, zone}};
      case 2:
        return {searcher::Phrase{{word(), word(), word()}, zone}};
      case 3:
        return {searcher::Near{word(), word(), static_cast<unsigned>(1 + one_of(9))}};
      case 4:
        return {searcher::Forms{{word(), word()}}};
      case 5:
        return {searcher::Mentions{value()}};
      case 6:
        return {searcher::HasAny{corpus::Facet::Weapon}};
      case 7: {
        const corpus::Day from{std::chrono::days{18000 + one_of(900)}};
        return {searcher::Within{searcher::DateField::Published,
                                 {from, from + std::chrono::days{one_of(300)}}}};
      }
      default:
        return {searcher::Word{word(), zone}};
    }
  }

  std::mt19937 random_;
};

}  // namespace testing_support
