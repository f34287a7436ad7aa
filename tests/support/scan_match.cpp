#include "tests/support/scan_match.h"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include "corpus/text.h"
#include "indexer/analysis.h"

namespace testing_support {
namespace {

using indexer::AnalysedWord;
using searcher::DateField;
using searcher::Node;
using searcher::Zone;

using Words = std::vector<AnalysedWord>;

class Matching {
 public:
  explicit Matching(const ScannedReport& report) : report_(report), stored_(report.stored) {}

  bool operator()(const searcher::Word& word) const {
    const std::vector<std::string> stems = indexer::query_stems(word.form);
    const std::set<std::string> wanted(stems.begin(), stems.end());
    return in_zone(word.zone, [&](const Words& words) {
      return std::any_of(words.begin(), words.end(),
                         [&](const AnalysedWord& w) { return wanted.contains(w.stem); });
    });
  }

  bool operator()(const searcher::Phrase& phrase) const {
    return in_zone(phrase.zone, [&](const Words& words) {
      const auto same = [](const AnalysedWord& word, const std::string& form) {
        return word.form == form;
      };
      return !phrase.forms.empty() && std::search(words.begin(), words.end(), phrase.forms.begin(),
                                                  phrase.forms.end(), same) != words.end();
    });
  }

  bool operator()(const searcher::Near& near) const {
    if (near.reach == searcher::Reach::Sentence) return in_one_sentence(near);
    return in_zone(Zone::Report, [&](const Words& words) {
      for (std::size_t i = 0; i < words.size(); ++i) {
        for (std::size_t j = 0; j < words.size(); ++j) {
          const std::size_t apart = i > j ? i - j : j - i;
          if (near.reach == searcher::Reach::InOrder && i > j) continue;
          if (i != j && apart <= near.distance && words[i].form == near.left &&
              words[j].form == near.right)
            return true;
        }
      }
      return false;
    });
  }

  bool operator()(const searcher::Forms& forms) const {
    return in_zone(Zone::Report, [&](const Words& words) {
      return std::any_of(words.begin(), words.end(), [&](const AnalysedWord& word) {
        return std::find(forms.of.begin(), forms.of.end(), word.form) != forms.of.end();
      });
    });
  }

  bool operator()(const searcher::Prefix&) const { return false; }
  bool operator()(const searcher::Fuzzy&) const { return false; }
  bool operator()(const searcher::Named&) const { return false; }
  bool operator()(const searcher::Mentions& mentions) const {
    return has_value(report_, mentions.id);
  }
  bool operator()(const searcher::HasAny& has) const { return has_any(report_, has.facet); }

  bool operator()(const searcher::Within& within) const {
    if (within.field == DateField::Published) {
      const auto& day = stored_.report.published;
      return day && within.span.from <= *day && *day <= within.span.to;
    }
    const auto& spans = stored_.annotation.mentioned;
    return std::any_of(spans.begin(), spans.end(), [&](const corpus::DateSpan& span) {
      return corpus::answers(span, within.span);
    });
  }

  bool operator()(const searcher::HasDate& has) const {
    return has.field == DateField::Published ? stored_.report.published.has_value()
                                             : !stored_.annotation.mentioned.empty();
  }

  bool operator()(const searcher::CopyOf& copy) const { return report_.story.contains(copy.id); }
  bool operator()(const searcher::Like& like) const {
    const auto held = std::count_if(like.of.begin(), like.of.end(), holds());
    return stored_.report.id != like.id && held > 0 && static_cast<std::size_t>(held) >= like.least;
  }

  bool operator()(const searcher::All& all) const {
    return std::all_of(all.of.begin(), all.of.end(), holds());
  }
  bool operator()(const searcher::Any& any) const {
    return std::any_of(any.of.begin(), any.of.end(), holds());
  }
  bool operator()(const searcher::None& none) const {
    return std::none_of(none.of.begin(), none.of.end(), holds());
  }

 private:
  template <typename Test>
  bool in_zone(Zone zone, Test test) const {
    return test(report_.title) || (zone == Zone::Report && test(report_.body));
  }
  static bool has_form(const Words& words, const std::string& form) {
    return std::any_of(words.begin(), words.end(),
                       [&](const AnalysedWord& word) { return word.form == form; });
  }

  bool in_one_sentence(const searcher::Near& near) const {
    const corpus::Report& report = stored_.report;
    for (const auto& [text, words] :
         {std::pair<std::string_view, const Words&>(report.title, report_.title),
          std::pair<std::string_view, const Words&>(report.body, report_.body)}) {
      if (!has_form(words, near.left) || !has_form(words, near.right)) continue;
      for (const corpus::ByteRange& sentence : corpus::split_sentences(text)) {
        std::ptrdiff_t left = 0;
        std::ptrdiff_t right = 0;
        for (const AnalysedWord& word : words) {
          if (word.start < sentence.start || word.start >= sentence.end) continue;
          if (word.form == near.left) ++left;
          if (word.form == near.right) ++right;
        }
        if (left > 0 && right > 0 && (near.left != near.right || left > 1)) return true;
      }
    }
    return false;
  }

  std::function<bool(const Node&)> holds() const {
    return [this](const Node& node) { return std::visit(*this, node.is); };
  }

  const ScannedReport& report_;
  const indexer::StoredReport& stored_;
};

}  // namespace

ScannedReport::ScannedReport(indexer::StoredReport report, const corpus::Lexicon& lexicon)
    : stored(std::move(report)),
      title(indexer::analyse(stored.report.title, stored.annotation.language)),
      body(indexer::analyse(stored.report.body, stored.annotation.language)),
      signature(indexer::signature_of(body)),
      story{stored.report.id} {
  for (const corpus::FacetValue& value : stored.annotation.values) {
    filed_under.insert(value.id);
    if (value.id.facet != corpus::Facet::Weapon && value.id.facet != corpus::Facet::Place) continue;
    for (auto known = lexicon.find(value.id); known && known->parent;) {
      if (known->parent->facet == value.id.facet) filed_under.insert(*known->parent);
      known = lexicon.find(*known->parent);
    }
  }
}

void find_stories(std::vector<ScannedReport>& reports) {
  for (bool has_grown = true; has_grown;) {
    has_grown = false;
    for (ScannedReport& a : reports) {
      for (const ScannedReport& b : reports) {
        if (!a.signature || !b.signature || !indexer::are_near_copies(*a.signature, *b.signature))
          continue;
        const std::size_t before = a.story.size();
        a.story.insert(b.story.begin(), b.story.end());
        has_grown = has_grown || a.story.size() > before;
      }
    }
  }
}

bool matches(const ScannedReport& report, const Node& query) {
  return std::visit(Matching(report), query.is);
}

bool has_value(const ScannedReport& report, const corpus::EntityId& id) {
  return report.filed_under.contains(id);
}

bool has_any(const ScannedReport& report, corpus::Facet facet) {
  const auto& values = report.stored.annotation.values;
  return std::any_of(values.begin(), values.end(),
                     [&](const corpus::FacetValue& value) { return value.id.facet == facet; });
}

}  // namespace testing_support
